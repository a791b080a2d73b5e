#include "http/chunks.h"

#include <algorithm>

namespace dateline::http {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_text(char c) {
  return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

}  // namespace

ChunkDecoder::State ChunkDecoder::feed(std::string_view input, std::string& body) {
  consumed_ = 0;
  while (consumed_ < input.size()) {
    if (step_ == Step::data) {
      const auto block = input.substr(consumed_, size_);
      body.append(block);
      consumed_ += block.size();
      size_ -= block.size();
      if (size_ == 0) step_ = Step::data_return;
      continue;
    }
    const auto state = take(input[consumed_++]);
    if (state != State::need_more) return state;
  }
  return State::need_more;
}

ChunkDecoder::State ChunkDecoder::take(char c) {
  switch (step_) {
    case Step::size:
      return take_size(c);
    case Step::extension:
      return skip_line(c, Step::size_end);
    case Step::size_end:
      digits_ = 0;
      return next_is(c, '\n', size_ == 0 ? Step::line_start : Step::data);
    case Step::data:
      break;
    case Step::data_return:
      return next_is(c, '\r', Step::data_end);
    case Step::data_end:
      return next_is(c, '\n', Step::size);
    case Step::line_start:
    case Step::name:
    case Step::value:
      return take_trailer(c);
    case Step::line_end:
      return next_is(c, '\n', Step::line_start);
    case Step::last:
      return c == '\n' ? State::complete : State::broken;
  }
  return State::broken;
}

ChunkDecoder::State ChunkDecoder::take_size(char c) {
  const int digit = hex_digit(c);
  if (digit < 0) {
    if (digits_ == 0 || (c != ';' && c != '\r')) return State::broken;
    body_left_ -= size_;
    step_ = c == ';' ? Step::extension : Step::size_end;
    return State::need_more;
  }
  if (++digits_ > 16) return State::broken;
  if (digits_ == 1) size_ = 0;
  // Before multiplying: nothing above the limit is ever computed, so nothing overflows.
  if (size_ > body_left_ / 16) return digits_ < 16 ? State::too_large : State::broken;
  size_ = size_ * 16 + static_cast<std::size_t>(digit);
  return size_ > body_left_ ? State::too_large : State::need_more;
}

// A trailer is a field like any other, if one that nobody reads.
ChunkDecoder::State ChunkDecoder::take_trailer(char c) {
  if (step_ == Step::value) return skip_line(c, Step::line_end);
  if (step_ == Step::line_start && c == '\r') return next_is(c, '\r', Step::last);
  if (c == ':') return next_is(c, step_ == Step::name ? ':' : '\0', Step::value);
  if (!is_text(c) || c == ' ' || c == '\t') return State::broken;
  return skip_line(c, step_ = Step::name);
}

ChunkDecoder::State ChunkDecoder::next_is(char c, char expected, Step next) {
  if (c != expected) return State::broken;
  step_ = next;
  return State::need_more;
}

ChunkDecoder::State ChunkDecoder::skip_line(char c, Step at_return) {
  if (c == '\r') return next_is(c, '\r', at_return);
  if (!is_text(c)) return State::broken;
  if (lines_left_ == 0) return State::too_large;
  --lines_left_;
  return State::need_more;
}

}  // namespace dateline::http
