#include "wire/formats/json_document.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "text/encoding.h"
#include "wire/formats/position.h"

namespace dateline::wire {
namespace {

namespace json = boost::json;

constexpr std::size_t max_bytes = 16 << 20;  // a value takes 24 bytes in memory and may be two in the text

// What stands before the next member or value: white space apart.
std::size_t next_sign(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

// One pass over the text, knowing only strings and depth.
class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text) {}

  std::string run() {
    for (; at_ < text_.size(); ++at_) in_string_ ? string_byte(text_[at_]) : byte(text_[at_]);
    return values_ > 1 ? "[" + out_ + "]" : out_;
  }

 private:
  void string_byte(char c) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      return;
    }
    out_ += c;
    if (escaped_) {
      escaped_ = false;
    } else if (c == '\\') {
      escaped_ = true;
    } else if (c == '"') {
      in_string_ = false;
    }
  }

  void byte(char c) {
    const bool opens = c == '{' || c == '[';
    if (opens && depth_ == 0 && values_++ > 0) out_ += ',';
    depth_ += opens ? 1 : 0;
    if ((c == '}' || c == ']') && depth_ > 0) --depth_;
    if (c == '"') in_string_ = true;
    if (c == ',') {
      const auto next = next_sign(text_, at_ + 1);
      if (depth_ == 0 || (next < text_.size() && (text_[next] == '}' || text_[next] == ']'))) return;
    }
    out_ += c;
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0, depth_ = 0, values_ = 0;
  bool in_string_ = false, escaped_ = false;
};

}  // namespace

Result<json::value> read_json(std::string_view bytes, std::string_view declared) {
  if (bytes.size() > max_bytes)
    return error(Fault::limit, fmt::format("JSON of {} bytes; at most {} are read", bytes.size(), max_bytes));
  const auto text = text::decode(bytes, declared).utf8;
  json::parse_options options;
  options.max_depth = 64;
  json::stream_parser parser({}, options);
  json::error_code failed;
  const auto used = parser.write_some(text.data(), text.size(), failed);
  if (!failed && used < text.size() && text.find_first_not_of(" \t\r\n", used) != std::string::npos)
    failed = json::error::extra_data;
  if (!failed) parser.finish(failed);
  if (failed) {
    const auto [line, column] = position_of(text, used);
    return error(Fault::invalid, fmt::format("this is not JSON: {}", failed.message()),
                 fmt::format("{}:{}", line, column));
  }
  return parser.release();
}

Result<json::value> read_json(std::string_view bytes, std::string_view declared,
                              std::vector<Problem>& problems) {
  auto value = read_json(bytes, declared);
  if (value || value.error().fault != Fault::invalid) return value;
  auto mended = read_json(Mender(text::decode(bytes, declared).utf8).run());
  if (!mended) return value;
  problems.push_back({"json-malformed", fmt::format("{}, at {}", value.error().what, value.error().where)});
  return mended;
}

}  // namespace dateline::wire
