// Any copy, drafted: what the desk's machine writes is short enough, and every word of it is in the source.
// The first byte picks how the rest is read: as a saved page, as wire text, or as a bare HTML body.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "copydesk/draft.h"
#include "text/html.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "wire/formats/parse.h"

namespace {

using dateline::NewsItem;

void expect_words_of(std::string_view source, std::string_view drafted) {
  const auto known = dateline::text::fold_case(source);
  const auto words = dateline::text::fold_case(drafted);
  for (std::string_view rest = words; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
    if (known.find(word) == std::string::npos) std::abort();
  }
}

void draft(const NewsItem& item) {
  const dateline::copydesk::DraftRules rules{.credit = {"(Desk.)", "(Unedited.)", "(Machine.)"},
                                             .source_credit = {}};
  const auto made = dateline::copydesk::draft(item, rules);
  const auto source = item.headline + ' ' + item.summary + ' ' + dateline::text::html_to_text(item.body_html);
  if (made.summary_drafted && dateline::text::code_points(made.summary) > rules.summary) std::abort();
  if (made.summary_drafted) expect_words_of(source, made.summary);
  if (made.headline_drafted) expect_words_of(source, made.headline);
  if (dateline::text::word_count(made.short_text) > rules.short_words) std::abort();
  for (const auto* field : {&made.headline, &made.summary, &made.short_text, &made.body_html})
    if (!dateline::text::is_valid_utf8(*field)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 3 == 2) {
    NewsItem item;
    item.body_html = dateline::text::clean_html(bytes);
    draft(item);
    return 0;
  }
  const auto parsed = dateline::wire::parse(bytes, {.format = data[0] % 3 == 0 ? "page" : "text"});
  if (!parsed) return 0;
  for (auto item : parsed.value().items) {
    draft(item);
    item.headline.clear();
    item.summary.clear();
    draft(item);
  }
  return 0;
}
