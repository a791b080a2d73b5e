#include "press/versions_page.h"

#include <algorithm>

#include "base/check.h"
#include "press/head.h"
#include "press/page_table.h"
#include "press/sheet.h"
#include "press/slots.h"
#include "press/word_diff.h"
#include "text/html.h"

namespace dateline::press {
namespace {

using Versions = std::span<const PublicStory>;

constexpr std::string_view ending = "/versions";

void set_version_time(Values& values, const Story& version, const Imprint& imprint) {
  if (const auto at = version.updated ? version.updated : version.created)
    set_time(values, "WHEN", imprint, *at, imprint.zone(), imprint.site().language);
}

// What a reader would see differ, in the words of the catalogue.
std::vector<std::string> changed(const Story& a, const Story& b, const Imprint& imprint) {
  std::vector<std::string> names;
  const auto add = [&](bool differs, std::string_view word) {
    if (differs) names.push_back(imprint.word(word));
  };
  add(a.headline != b.headline, "changed_headline");
  add(a.summary != b.summary, "changed_summary");
  add(a.body_html != b.body_html || a.short_text != b.short_text, "changed_text");
  add(a.picture != b.picture, "changed_picture");
  add(a.bylines != b.bylines || a.credit_line != b.credit_line, "changed_byline");
  add(a.corrections != b.corrections, "changed_correction");
  if (names.empty()) add(true, "changed_other");
  return names;
}

void add_versions(Values& values, Versions versions, const Imprint& imprint) {
  for (std::size_t at = versions.size(); at-- > 0;) {
    auto& one = add_section(values, "VERSION");
    set(one, "NUMBER", std::to_string(at + 1));
    set_version_time(one, *versions[at], imprint);
    if (at == 0) {
      add_section(one, "FIRST");
      continue;
    }
    for (const auto& name : changed(*versions[at - 1], *versions[at], imprint))
      set_section(one, "WHAT", name);
    set_section(one, "HREF",
                fmt::format("{}?from={}&to={}", versions_path(versions.back(), imprint),
                            versions[at - 1]->version, versions[at]->version));
  }
}

void add_options(Values& values, std::string_view section, Versions versions, std::size_t chosen,
                 const Imprint& imprint) {
  for (std::size_t at = 0; at < versions.size(); ++at) {
    auto& option = add_section(values, section);
    set(option, "VALUE", std::to_string(versions[at]->version));
    set(option, "NUMBER", std::to_string(at + 1));
    if (at == chosen) add_section(option, "CHOSEN");
    set_version_time(option, *versions[at], imprint);
  }
}

void add_passages(Values& values, const std::vector<Passage>& passages) {
  for (const auto& passage : passages) {
    using Kind = Passage::Kind;
    auto& one = add_section(values, "PASSAGE");
    set_section(one,
                passage.kind == Kind::gone    ? "GONE"
                : passage.kind == Kind::fresh ? "FRESH"
                                              : "SAME",
                passage.text);
  }
}

Paragraphs text_of(const Story& version) {
  auto paragraphs = text::clean_paragraphs(version.body_html);
  return paragraphs.empty() && !version.short_text.empty() ? Paragraphs{version.short_text} : paragraphs;
}

void add_comparison(Values& values, const Story& from, const Story& to) {
  auto& compared = add_section(values, "COMPARED");
  set(compared, "LANG", to.language);
  set(compared, "DIR", direction(to.language));
  add_passages(add_section(compared, "HEADLINE"), word_diff(from.headline, to.headline));
  if (const auto summary = word_diff(from.summary, to.summary); !summary.empty())
    add_passages(add_section(compared, "SUMMARY"), summary);
  for (const auto& paragraph : paragraph_diff(text_of(from), text_of(to)))
    add_passages(add_section(compared, "PARAGRAPH"), paragraph);
}

std::size_t place_of(Versions versions, std::optional<std::int64_t> number, std::size_t otherwise) {
  if (!number) return otherwise;
  const auto found =
      std::ranges::find_if(versions, [&](const PublicStory& one) { return one->version == *number; });
  return found == versions.end() ? otherwise : static_cast<std::size_t>(found - versions.begin());
}

}  // namespace

Page press_versions(Versions versions, const VersionChoice& choice, const Imprint& imprint) {
  CHECK(versions.size() > 1);
  const auto& story = versions.back();
  const auto to = place_of(versions, choice.to, versions.size() - 1);
  const auto from = place_of(versions, choice.from, to > 0 ? to - 1 : 0);
  Sheet sheet(imprint, "versions.tpl");
  auto& values = sheet.values();
  set(values, "LANG", imprint.site().language);
  set(values, "DIR", direction(imprint.site().language));
  set(values, "STORY_HREF", imprint.path(story));
  set(values, "STORY_HEADLINE", story->headline);
  set(values, "ACTION", versions_path(story, imprint));
  add_versions(values, versions, imprint);
  add_options(values, "FROM", versions, from, imprint);
  add_options(values, "TO", versions, to, imprint);
  add_comparison(values, *versions[from], *versions[to]);

  auto head = press_head(
      imprint, {.title = imprint.word("versions"), .path = versions_path(story, imprint), .noindex = true});
  Page page;
  page.keeping = Keeping::never;  // what is compared may be withheld a moment later
  page.parts = {std::move(head.part), masthead_slot, make_part(sheet.print()), foot_slot};
  return page;
}

std::string versions_path(const PublicStory& story, const Imprint& imprint) {
  return imprint.path(story).append(ending);
}

std::optional<StoryId> versions_of(std::string_view path) {
  if (!path.ends_with(ending)) return std::nullopt;
  path.remove_suffix(ending.size());
  const auto after_id = path.find('/', std::string_view("/story/").size());
  if (after_id == std::string_view::npos || after_id + 1 == path.size()) return std::nullopt;
  return story_of(path);
}

std::string with_number(std::string text, std::int64_t number) {
  if (const auto at = text.find("%n"); at != std::string::npos) text.replace(at, 2, std::to_string(number));
  return text;
}

}  // namespace dateline::press
