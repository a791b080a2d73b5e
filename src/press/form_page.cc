#include "press/form_page.h"

#include <algorithm>

#include "press/head.h"
#include "press/sheet.h"
#include "press/slots.h"
#include "text/escape.h"

namespace dateline::press {
namespace {

std::string upper(std::string_view name) {
  std::string text(name);
  for (auto& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

bool was_typed(const FormState& state, std::string_view field, std::string_view value) {
  return std::ranges::find(state.typed, std::pair(std::string(field), std::string(value))) !=
         state.typed.end();
}

// One box for each thing, a mark in those that were chosen.
template <class Things>
void add_boxes(Values& values, std::string_view section, std::string_view field, const Things& things,
               const FormState& state) {
  if (things.empty()) return;
  auto& group = add_section(values, section);
  for (const auto& thing : things) {
    auto& box = add_section(group, "BOX");
    set(box, "KEY", thing.key);
    set(box, "NAME", thing.name);
    if (was_typed(state, field, thing.key)) add_section(box, "CHOSEN");
  }
}

void set_problems(Values& values, const FormState& state, const Imprint& imprint) {
  if (state.problems.empty()) return;
  auto& all = add_section(values, "PROBLEMS");
  for (const auto& problem : state.problems) {
    const auto words = imprint.word(problem.word);
    if (problem.field.empty()) {
      set(add_section(all, "PROBLEM"), "WORDS", words);
      continue;
    }
    auto& link = add_section(all, "FIELD_PROBLEM");
    set(link, "FIELD", problem.field);
    set(link, "WORDS", words);
    set(add_section(values, upper(problem.field) + "_WRONG"), "WORDS", words);
  }
}

// The first value of each text field, where it was.
void set_typed(Values& values, const FormState& state) {
  for (const std::string_view field : {"text", "email", "page"}) {
    const auto found = std::ranges::find(state.typed, field, &std::pair<std::string, std::string>::first);
    if (found != state.typed.end()) set(values, upper(field), found->second);
  }
}

PartPtr main_part(std::string_view form, const Imprint& imprint, const FormState& state) {
  const auto& settings = imprint.settings();
  Sheet sheet(imprint, std::string(form) + ".tpl");
  auto& values = sheet.values();
  set_language(values, imprint);
  set_problems(values, state, imprint);
  set_typed(values, state);
  if (form == "newsletter") {
    add_boxes(values, "EDITION_BOXES", "edition", settings.editions, state);
    add_boxes(values, "SECTOR_BOXES", "sector", settings.sectors, state);
  }
  return make_part(sheet.print());
}

PartPtr thanks_part(std::string_view form, const Imprint& imprint) {
  Sheet sheet(imprint, "text.tpl");
  set(sheet.values(), "TITLE", imprint.word("thanks"));
  set_language(sheet.values(), imprint);
  set(sheet.values(), "HTML",
      "<p>" + text::escape_html(imprint.word("thanks_" + std::string(form))) + "</p><p><a href=\"/\">" +
          text::escape_html(imprint.word("to_front")) + "</a></p>");
  return make_part(sheet.print());
}

}  // namespace

std::vector<std::string_view> forms_of(const Settings& settings) {
  std::vector<std::string_view> forms;
  if (settings.audience.feedback) forms.emplace_back("feedback");
  if (settings.audience.newsletter) forms.emplace_back("newsletter");
  return forms;
}

Page press_form(std::string_view form, const Imprint& imprint, const FormState& state) {
  const bool is_answer = state.status != http::Status::ok;
  auto head = press_head(
      imprint, {.title = imprint.word(form), .path = is_answer ? std::string() : "/" + std::string(form)});
  Page page;
  page.status = state.status;
  if (is_answer) page.keeping = Keeping::never;
  page.parts = {std::move(head.part), masthead_slot, main_part(form, imprint, state), foot_slot};
  return page;
}

Page press_thanks(std::string_view form, const Imprint& imprint) {
  auto head = press_head(imprint, {.title = imprint.word("thanks")});
  Page page;
  page.parts = {std::move(head.part), masthead_slot, thanks_part(form, imprint), foot_slot};
  return page;
}

}  // namespace dateline::press
