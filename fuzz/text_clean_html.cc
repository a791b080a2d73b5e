// Foreign HTML: what comes out is the same when cleaned again, and holds no tag, attribute or address scheme
// but the allowed ones. Its tags are read here by a scanner of its own, stricter than any browser's.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/html.h"
#include "text/unicode.h"

namespace {

constexpr std::array<std::string_view, 46> kTags{
    "a",     "abbr",  "b",  "cite",  "code",   "del",    "em",         "i",     "ins",        "kbd",
    "mark",  "q",     "s",  "small", "strong", "sub",    "sup",        "time",  "u",          "h2",
    "h3",    "h4",    "h5", "h6",    "hr",     "br",     "img",        "pre",   "blockquote", "ul",
    "ol",    "li",    "dl", "dt",    "dd",     "figure", "figcaption", "table", "caption",    "thead",
    "tbody", "tfoot", "tr", "th",    "td",     "p"};
constexpr std::array<std::string_view, 11> kAttributes{
    "href", "src", "alt", "title", "datetime", "width", "height", "start", "colspan", "rowspan", "scope"};
constexpr std::array<std::string_view, 4> kSchemes{"http://", "https://", "mailto:", "tel:"};

template <class Known>
void expect_in(std::string_view one, const Known& known) {
  if (std::ranges::find(known, one) == known.end()) std::abort();
}

std::string_view take(std::string_view& rest, std::size_t length) {
  const auto taken = rest.substr(0, length);
  rest.remove_prefix(taken.size());
  return taken;
}

// `rest` stands behind '<' and ends up behind '>'.
void expect_safe_tag(std::string_view& rest) {
  const bool end = rest.starts_with('/');
  if (end) rest.remove_prefix(1);
  expect_in(take(rest, rest.find_first_of(" >")), kTags);
  while (rest.starts_with(' ')) {
    rest.remove_prefix(1);
    const auto name = take(rest, rest.find('='));
    expect_in(name, kAttributes);
    if (end || !rest.starts_with("=\"")) std::abort();
    rest.remove_prefix(2);
    const auto value = take(rest, rest.find('"'));
    if (value.find_first_of("<>'") != std::string_view::npos) std::abort();
    const auto starts = [&](std::string_view scheme) { return value.starts_with(scheme); };
    if ((name == "href" || name == "src") && std::ranges::none_of(kSchemes, starts)) std::abort();
    if (!rest.starts_with('"')) std::abort();
    rest.remove_prefix(1);
  }
  if (!rest.starts_with('>')) std::abort();
}

void expect_safe(std::string_view clean) {
  if (!dateline::text::is_valid_utf8(clean)) std::abort();
  for (auto rest = clean; !rest.empty();) {
    take(rest, rest.find('<'));
    if (rest.empty()) break;
    rest.remove_prefix(1);
    expect_safe_tag(rest);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const dateline::text::CleanOptions options{.base_url = "https://north.example/news/"};
  const auto once = dateline::text::clean_html(bytes, options);
  expect_safe(once);
  if (dateline::text::clean_html(once, options) != once) std::abort();

  std::string joined;
  for (const auto& block : dateline::text::html_blocks(once)) joined += (joined.empty() ? "" : "\n") + block;
  if (joined != once) std::abort();
  (void)dateline::text::html_to_text(bytes);
  return 0;
}
