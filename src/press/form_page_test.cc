#include "press/form_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct FormPage : testing::Test {
  Settings settings = sample_settings();

  static std::string html_of(const Page& page) {
    std::string html;
    for (const auto& part : page.parts)
      if (const auto* own = std::get_if<PartPtr>(&part)) html += (*own)->raw();
    return html;
  }
  std::string form(std::string_view name, const FormState& state = {}) const {
    return html_of(press_form(name, made(), state));
  }
  Imprint made() const { return Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value(); }
};

TEST_F(FormPage, HasALabelForEveryField) {
  for (const auto name : forms_of(settings)) {
    const auto html = form(name);
    EXPECT_THAT(html,
                HasSubstr("<form class=\"form\" method=\"post\" action=\"/" + std::string(name) + "\">"));
    for (auto at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
      const auto id = html.substr(at + 5, html.find('"', at + 5) - at - 5);
      if (id != "main") {
        EXPECT_THAT(html, HasSubstr("<label for=\"" + id + "\">")) << name;
      }
    }
    EXPECT_THAT(html, Not(HasSubstr("role=\"alert\"")));
    EXPECT_THAT(html, Not(HasSubstr("t_")));
  }
}

TEST_F(FormPage, LetsReadersChooseAmongWhatThereIs) {
  EXPECT_THAT(form("newsletter"), HasSubstr("name=\"edition\" value=\"europe\"> Europe"));
  EXPECT_THAT(form("newsletter", {.typed = {{"sector", "science"}}}),
              HasSubstr("name=\"sector\" value=\"science\" checked>"));
  settings.editions.clear();
  EXPECT_THAT(form("newsletter"), Not(HasSubstr("<legend>Editions")));
}

TEST_F(FormPage, KeepsWhatWasTypedAndSaysWhatIsWrong) {
  const FormState state{.typed = {{"text", "</textarea><script>alert(1)</script>"},
                                  {"email", "\"><img src=x onerror=alert(1)>"},
                                  {"page", "/story/1/ferry"}},
                        .problems = {{"email", "email_wrong"}, {"", "post_too_many"}},
                        .status = http::Status::unprocessable_content};
  const auto html = form("feedback", state);
  EXPECT_THAT(html, HasSubstr("&lt;/textarea&gt;&lt;script&gt;alert(1)"));
  EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(html, Not(HasSubstr("<img")));
  EXPECT_THAT(html, HasSubstr("value=\"/story/1/ferry\""));
  EXPECT_THAT(html, HasSubstr("<a href=\"#email\">This is no email address"));
  EXPECT_THAT(html, HasSubstr("<li>Too many messages"));
  EXPECT_THAT(html, HasSubstr("aria-invalid=\"true\" aria-describedby=\"email-wrong\""));
  EXPECT_THAT(html, HasSubstr("id=\"email-wrong\""));
  EXPECT_THAT(html, Not(HasSubstr("id=\"text-wrong\"")));
  const auto page = press_form("feedback", made(), state);
  EXPECT_EQ(page.status, http::Status::unprocessable_content);
  EXPECT_EQ(page.keeping, Keeping::never);
}

TEST_F(FormPage, PromisesNoMoreThanThereIs) {
  EXPECT_THAT(html_of(press_thanks("newsletter", made())),
              HasSubstr("You get a letter to confirm it before anything else is sent."));
}

TEST_F(FormPage, IsThereWhereThePublisherWantsIt) {
  const SampleSite with(settings);
  for (const auto* path : {"/feedback", "/feedback/thanks", "/newsletter", "/newsletter/thanks"})
    EXPECT_EQ(with.status(path), http::Status::ok) << path;
  EXPECT_THAT(with.get("/"), HasSubstr("href=\"/feedback\""));
  settings.audience.feedback = settings.audience.newsletter = false;
  const SampleSite without(settings);
  for (const auto* path : {"/feedback", "/newsletter", "/newsletter/thanks"})
    EXPECT_EQ(without.get(path), "404") << path;
  EXPECT_THAT(without.get("/"), Not(HasSubstr("/feedback")));
}

}  // namespace
}  // namespace dateline::press
