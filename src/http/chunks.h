// Undoes the chunked transfer coding (RFC 9112 section 7.1), a byte at a time where it is a line and
// a block at a time where it is data.
//
// Ours rather than Beast's: Beast 1.81 waits for ever on a bare LF, asserts on an empty body that
// arrives in single bytes, and bounds neither extensions nor trailers. Both are read and dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::http {

class ChunkDecoder {
 public:
  enum class State { need_more, complete, broken, too_large };

  // `body_limit`: bytes of data. `line_limit`: bytes of extensions and trailers, all together.
  ChunkDecoder(std::size_t body_limit, std::size_t line_limit)
      : body_left_(body_limit), lines_left_(line_limit) {}

  // Appends to `body` what `input` brings. Consumes all of it, up to the end of the coded body.
  State feed(std::string_view input, std::string& body);
  std::size_t consumed() const { return consumed_; }  // bytes of the last `input`

 private:
  enum class Step {
    size,
    extension,
    size_end,
    data,
    data_return,
    data_end,
    line_start,
    name,
    value,
    line_end,
    last
  };

  State take(char c);
  State take_size(char c);
  State take_trailer(char c);
  State next_is(char c, char expected, Step next);
  State skip_line(char c, Step at_return);

  Step step_ = Step::size;
  std::size_t size_ = 0;  // of the chunk, then what is left of it
  int digits_ = 0;
  std::size_t body_left_, lines_left_;
  std::size_t consumed_ = 0;
};

}  // namespace dateline::http
