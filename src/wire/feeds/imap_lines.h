// What a mail server sends, cut into lines (RFC 9051 sections 2.2.2 and 4.3). A line may hold literals:
// "{4}", the end of a line, and then four bytes of anything before the line goes on.
//
// Pure, one thread. A server may be a stranger's, so every size is bounded by what was really sent, whatever
// the server promises; an error is the end of the conversation.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dateline::feeds {

struct ImapLimits {
  std::size_t line = 64 << 10;     // bytes, its literals aside
  std::size_t literal = 32 << 20;  // bytes of all literals of a line
  std::size_t literals = 64;       // of a line
};

struct ImapLine {
  std::string text;                   // without its end; each literal's "{4}" still in it
  std::vector<std::string> literals;  // in their order
};

class ImapLines {
 public:
  explicit ImapLines(ImapLimits limits) : limits_(limits) {}

  void feed(std::string_view bytes) { bytes_.append(bytes); }
  // The next whole line; nothing: it has not all come yet. limit: it is larger than we take; invalid: it is
  // none.
  Result<std::optional<ImapLine>> next();

 private:
  bool take_literal();
  Result<bool> take_text();
  Result<> begin_literal(std::string_view digits);

  const ImapLimits limits_;
  std::string bytes_;  // that came, and from `at_` on are not used yet
  std::size_t at_ = 0;
  std::size_t searched_ = 0;  // there is no end of a line before that
  ImapLine line_;             // as far as it has come
  std::size_t begin_ = 0;     // of its part behind the last literal
  std::size_t literal_left_ = 0, literals_size_ = 0;
};

}  // namespace dateline::feeds
