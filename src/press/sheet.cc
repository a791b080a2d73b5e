#include "press/sheet.h"

#include "press/link.h"
#include "press/picture.h"

namespace dateline::press {
namespace {

ctemplate::TemplateString as_template_string(std::string_view text) {
  return {text.data(), text.size()};
}

// The headline beside it says what it shows: its alternative text is empty.
void set_thumb(Values& values, const Picture& picture, const Entry& entry) {
  constexpr std::string_view small_sizes = "(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 70vw";
  constexpr std::string_view card_sizes = "(min-width: 40rem) 18rem, 80vw";
  constexpr std::string_view large_sizes = "(min-width: 64rem) 48rem, 100vw";
  if (entry.thumb == Thumb::none || entry.show == Show::headline) return;
  if (!one_print(picture, Cut::list, 1)) return;
  auto& thumb = add_section(values, "PICTURE");
  if (entry.thumb == Thumb::large)
    add_image(thumb, {picture, Cut::whole, large_sizes, "", Urgency::first});
  else
    add_image(thumb,
              {picture, Cut::list, entry.show == Show::card ? card_sizes : small_sizes, "", Urgency::later});
}

}  // namespace

Sheet::Sheet(const Imprint& imprint, std::string_view file)
    : imprint_(imprint), file_(file), values_(as_template_string(file)) {
  for (const auto& name : imprint.theme().said_by(file))
    values_.SetTemplateGlobalValue(name, imprint.word(std::string_view(name).substr(2)));
}

void set(Values& values, std::string_view name, std::string_view text) {
  values.SetValue(as_template_string(name), printable(text));
}

void set_section(Values& values, std::string_view name, std::string_view text) {
  if (!text.empty())
    values.SetValueAndShowSection(as_template_string(name), printable(text), as_template_string(name));
}

Values& add_section(Values& values, std::string_view name) {
  return *values.AddSectionDictionary(as_template_string(name));
}

void add_link(Values& values, std::string_view section, std::string_view name, std::string_view url) {
  const auto href = checked_link(url);
  if (href.empty()) return;
  auto& link = add_section(values, section);
  set(link, "HREF", href);
  set(link, "NAME", name);
}

void set_language(Values& values, const Imprint& imprint) {
  set(values, "LANG", imprint.language());
  set(values, "DIR", direction(imprint.language()));
}

void set_time(Values& values, std::string_view section, const Imprint& imprint, Instant at,
              const text::Zone& zone, std::string_view language) {
  auto& time = add_section(values, section);
  set(time, "ISO", rfc3339(at));
  set(time, "TIME", imprint.time(at, zone, language));
}

std::string kicker_of(const PublicStory& story, const Imprint& imprint) {
  const ListKey kind{ListKey::Of::kind, story->kind};
  if (story->kind != "news") {
    const auto* found = imprint.kind(story->kind);
    return found ? found->name : imprint.name(kind);
  }
  return story->sectors.empty() ? std::string() : imprint.name({ListKey::Of::sector, story->sectors.front()});
}

void fill_entry(Values& values, const PublicStory& story, const Entry& entry) {
  set(values, "HREF", entry.imprint.path(story));
  set(values, "HEADLINE", story->headline);
  values.ShowSection(entry.level == Level::second ? "SECOND_LEVEL" : "THIRD_LEVEL");
  if (!story->language.empty() && story->language != entry.imprint.language()) {
    auto& other = add_section(values, "OTHER_LANGUAGE");
    set(other, "LANG", story->language);
    set(other, "DIR", direction(story->language));
  }
  if (entry.show == Show::summary) set_section(values, "SUMMARY", story->summary);
  if (entry.show == Show::card) {
    set_section(values, "CARD", story->short_text.empty() ? story->summary : story->short_text);
  }
  if (story->picture) set_thumb(values, *story->picture, entry);
  if (entry.kicker) set_section(values, "KICKER", kicker_of(story, entry.imprint));
  if (entry.byline && !story->bylines.empty()) set_section(values, "BYLINE", story->bylines.front().name);
  if (story->created && entry.show != Show::card && entry.show != Show::ranked) {
    set_section(values, "CITY", story->dateline.city);
    set_time(values, "WHEN", entry.imprint, *story->created, entry.zone, entry.imprint.language());
  }
}

void add_entry(Values& values, const PublicStory& story, const Entry& entry) {
  auto& included = *values.AddIncludeDictionary("ENTRY");
  included.SetFilename("entry.tpl");
  fill_entry(included, story, entry);
}

void add_entries(Values& values, std::string_view section, std::string_view heading, std::string_view href,
                 std::span<const edition::StoryPtr> stories, const Entry& entry) {
  if (stories.empty()) return;
  auto& group = add_section(values, section);
  set(group, "HEADING", heading);
  set(group, "HREF", href);
  if (!href.empty()) group.ShowSection("HREF");
  for (const auto& story : stories) add_entry(group, *story, entry);
}

}  // namespace dateline::press
