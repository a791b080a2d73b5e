#include "press/sheet.h"

#include "press/link.h"

namespace dateline::press {
namespace {

ctemplate::TemplateString as_template_string(std::string_view text) {
  return {text.data(), text.size()};
}

// What stands above a headline: what kind of piece it is, or what it is about.
ListKey kicker_of(const PublicStory& story) {
  if (story->kind != "news") return {ListKey::Of::kind, story->kind};
  if (!story->sectors.empty()) return {ListKey::Of::sector, story->sectors.front()};
  return {ListKey::Of::kind, {}};
}

std::string kicker_name(const Imprint& imprint, const ListKey& list) {
  if (list.key.empty()) return {};
  const auto* kind = list.of == ListKey::Of::kind ? imprint.kind(list.key) : nullptr;
  return kind ? kind->name : imprint.name(list);
}

}  // namespace

Sheet::Sheet(const Imprint& imprint, std::string_view file)
    : imprint_(imprint), file_(file), values_(as_template_string(file)) {
  for (const auto& [name, word] : imprint.theme().words().all())
    values_.SetTemplateGlobalValue("t_" + name, word);
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

void set_time(Values& values, std::string_view section, const Imprint& imprint, Instant at,
              const text::Zone& zone, std::string_view language) {
  auto& time = add_section(values, section);
  set(time, "ISO", rfc3339(at));
  set(time, "TIME", imprint.time(at, zone, language));
}

void fill_entry(Values& values, const PublicStory& story, const Entry& entry) {
  const auto& site = entry.imprint.site();
  set(values, "HREF", entry.imprint.path(story));
  set(values, "HEADLINE", story->headline);
  values.ShowSection(entry.level == Level::second ? "SECOND_LEVEL" : "THIRD_LEVEL");
  if (!story->language.empty() && story->language != site.language) {
    auto& other = add_section(values, "OTHER_LANGUAGE");
    set(other, "LANG", story->language);
    set(other, "DIR", direction(story->language));
  }
  if (entry.show == Show::summary) set_section(values, "SUMMARY", story->summary);
  if (entry.show == Show::card) {
    set_section(values, "CARD", story->short_text.empty() ? story->summary : story->short_text);
  }
  if (entry.kicker) set_section(values, "KICKER", kicker_name(entry.imprint, kicker_of(story)));
  if (story->created && entry.show != Show::card)
    set_time(values, "WHEN", entry.imprint, *story->created, entry.zone, site.language);
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
