#include "press/text_page.h"

#include <fmt/format.h>

#include "press/head.h"
#include "press/link.h"
#include "press/markdown.h"
#include "press/sheet.h"
#include "press/slots.h"
#include "text/escape.h"

namespace dateline::press {
namespace {

PartPtr main_part(const Imprint& imprint, std::string_view title, std::string_view html) {
  Sheet sheet(imprint, "text.tpl");
  set(sheet.values(), "TITLE", title);
  set_language(sheet.values(), imprint);
  set(sheet.values(), "HTML", html);
  return make_part(sheet.print());
}

Page page_of(const Imprint& imprint, const HeadOf& of, std::string_view html) {
  auto head = press_head(imprint, of);
  Page page;
  page.parts = {std::move(head.part), masthead_slot, main_part(imprint, of.title, html), foot_slot};
  return page;
}

}  // namespace

Page press_legal(const LegalPage& legal, const Imprint& imprint) {
  return page_of(imprint, {.title = legal.title, .path = "/page/" + segment(legal.key)},
                 markdown_to_html(legal.text));
}

Page press_error(http::Status status, const Imprint& imprint) {
  const auto say = [&](std::string_view what) {
    return imprint.word(fmt::format("{}_{}", what, number(status)));
  };
  const auto html = fmt::format("<p>{}</p><p><a href=\"/\">{}</a></p>", text::escape_html(say("explain")),
                                text::escape_html(imprint.word("to_front")));
  auto page = page_of(imprint, {.title = say("title")}, html);
  page.status = status;
  page.keeping = Keeping::never;
  return page;
}

}  // namespace dateline::press
