#include "wire/formats/xml_balance.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace dateline::wire {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' || c == '_' ||
         c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view name_at(std::string_view text) {
  return text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_name) - text.begin()));
}

bool is_never_open(std::string_view name) {
  constexpr std::array names{"br", "hr", "img", "wbr", "BR", "HR", "IMG", "WBR"};
  return std::ranges::find(names, name) != names.end();
}

class Balance {
 public:
  explicit Balance(std::string_view xml) : xml_(xml) { out_.reserve(xml.size() + xml.size() / 16); }

  std::string run() {
    while (at_ < xml_.size()) {
      const auto next = std::min(xml_.find('<', at_), xml_.size());
      out_.append(xml_.substr(at_, next - at_));
      at_ = next;
      if (at_ < xml_.size()) markup();
    }
    return std::move(out_);
  }

 private:
  // Copied whole, whatever is in it.
  bool section(std::string_view open, std::string_view close) {
    if (!xml_.substr(at_).starts_with(open)) return false;
    const auto end = xml_.find(close, at_ + open.size());
    copy(end == npos ? xml_.size() : end + close.size());
    return true;
  }

  void copy(std::size_t end) {
    out_.append(xml_.substr(at_, end - at_));
    at_ = end;
  }

  void markup() {
    if (section("<!--", "-->") || section("<![CDATA[", "]]>") || section("<?", "?>")) return;
    const bool end = xml_.substr(at_).starts_with("</");
    const auto name = name_at(xml_.substr(at_ + (end ? 2 : 1)));
    if (name.empty()) return copy(at_ + 1);
    const auto close = end ? xml_.find('>', at_) : tag_end();
    if (close == npos) return copy(xml_.size());
    end ? end_tag(name, close + 1) : start_tag(name, close + 1);
  }

  // The '>' of the start tag here; a '<' before it means that this one was never finished.
  std::size_t tag_end() const {
    char quote = '\0';
    for (auto i = at_ + 1; i < xml_.size(); ++i) {
      const char c = xml_[i];
      if (c == '>' && quote == '\0') return i;
      if (c == '<') return quote == '\0' ? i - 1 : std::min(xml_.find('>', i), xml_.size() - 1);
      if (quote == c)
        quote = '\0';
      else if (quote == '\0' && (c == '"' || c == '\''))
        quote = c;
    }
    return npos;
  }

  void start_tag(std::string_view name, std::size_t end) {
    const bool closed = xml_[end - 1] == '>' && xml_[end - 2] == '/';
    if (!closed && is_never_open(name)) {
      copy(end - 1);
      out_ += "/>";
      at_ = end;
      return;
    }
    copy(end);
    if (closed) return;
    open_.push_back(name);
    ++count_[name];
  }

  void end_tag(std::string_view name, std::size_t end) {
    const auto found = count_.find(name);
    at_ = end;
    if (found == count_.end() || found->second == 0) return;
    for (bool done = false; !done; open_.pop_back()) {
      done = open_.back() == name;
      --count_[open_.back()];
      out_.append("</").append(open_.back()).append(">");
    }
  }

  std::string_view xml_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<std::string_view> open_;
  std::unordered_map<std::string_view, std::size_t> count_;
};

}  // namespace

std::string balance_xml(std::string_view xml) {
  return Balance(xml).run();
}

}  // namespace dateline::wire
