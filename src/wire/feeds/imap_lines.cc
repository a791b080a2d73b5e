#include "wire/feeds/imap_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace dateline::feeds {
namespace {

// The digits of a "{123}" that ends the text; nothing: none does.
std::optional<std::string_view> literal_size(std::string_view text) {
  if (!text.ends_with('}')) return std::nullopt;
  const auto open = text.rfind('{');
  if (open == std::string_view::npos) return std::nullopt;
  const auto digits = text.substr(open + 1, text.size() - open - 2);
  const bool is_number =
      !digits.empty() && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? std::optional(digits) : std::nullopt;
}

}  // namespace

Result<std::optional<ImapLine>> ImapLines::next() {
  for (;;) {
    if (!take_literal()) return std::optional<ImapLine>();
    TRY(const bool is_whole, take_text());
    if (!is_whole) return std::optional<ImapLine>();
    if (const auto digits = literal_size(std::string_view(line_.text).substr(begin_))) {
      TRY(begin_literal(*digits));
      continue;
    }
    literals_size_ = begin_ = 0;
    return std::optional(std::exchange(line_, {}));
  }
}

// Whether the literal that is under way, if one is, has all come.
bool ImapLines::take_literal() {
  if (literal_left_ == 0) return true;
  const auto size = std::min(literal_left_, bytes_.size() - at_);
  line_.literals.back().append(bytes_, at_, size);
  literal_left_ -= size;
  at_ += size;
  if (at_ == bytes_.size()) {
    bytes_.clear();
    at_ = 0;
  }
  searched_ = at_;
  return literal_left_ == 0;
}

// Takes up to the end of the line; false: it has not come yet.
Result<bool> ImapLines::take_text() {
  const auto end = bytes_.find('\n', searched_);
  const auto size = (end == std::string::npos ? bytes_.size() : end) - at_;
  if (line_.text.size() + size > limits_.line)
    return error(Fault::limit, fmt::format("the server sends a line of more than {} bytes", limits_.line));
  if (end == std::string::npos) {
    searched_ = bytes_.size();
    return false;
  }
  begin_ = line_.text.size();
  line_.text.append(bytes_, at_, size);
  if (line_.text.ends_with('\r')) line_.text.pop_back();
  at_ = searched_ = end + 1;
  if (at_ == bytes_.size() || at_ >= limits_.line) {
    bytes_.erase(0, at_);
    at_ = searched_ = 0;
  }
  return true;
}

Result<> ImapLines::begin_literal(std::string_view digits) {
  std::size_t size = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  if (problem != std::errc() || size > limits_.literal - literals_size_)
    return error(Fault::limit,
                 fmt::format("the server sends more than {} bytes in one answer", limits_.literal));
  if (line_.literals.size() >= limits_.literals)
    return error(Fault::limit,
                 fmt::format("the server sends more than {} literals in one line", limits_.literals));
  line_.literals.emplace_back();
  literal_left_ = size;
  literals_size_ += size;
  return ok();
}

}  // namespace dateline::feeds
