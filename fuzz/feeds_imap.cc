// Whatever a mail server may send, in any pieces: lines and what they mean are the same however they were
// cut, and no larger than the limits.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "wire/feeds/imap_lines.h"
#include "wire/feeds/imap_response.h"

namespace {

using namespace dateline::feeds;

constexpr ImapLimits limits{.line = 512, .literal = 1024, .literals = 8};

std::string meaning(ImapLine line) {
  std::size_t size = 0;
  for (const auto& literal : line.literals) size += literal.size();
  if (line.text.size() > limits.line || size > limits.literal || line.literals.size() > limits.literals)
    std::abort();
  const auto read = read_response(std::move(line));
  if (!read) return read.error().what + "\n";
  const auto& [tag, word, number, code, value, text, message] = read.value();
  return tag + "|" + word + "|" + std::to_string(number) + "|" + code + "|" + value + "|" + text + "|" +
         std::to_string(message.uid) + "|" + std::to_string(message.size.value_or(0)) + "|" +
         message.body.value_or("") + "\n";
}

std::string read(std::string_view bytes, std::size_t step) {
  ImapLines lines(limits);
  std::string all;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    lines.feed(bytes.substr(at, step));
    for (;;) {
      auto line = lines.next();
      if (!line) return all + line.error().what;
      if (!line.value()) break;
      all += meaning(std::move(*line.value()));
    }
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto whole = read(bytes, size + 1);
  if (whole != read(bytes, 1) || whole != read(bytes, 7)) std::abort();
  return 0;
}
