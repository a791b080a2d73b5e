#include "copydesk/draft.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/html.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const DraftRules kRules{
    .credit = {"(With inputs from agencies.)", "(This story is unedited.)", "(Drafted by a program.)"},
    .source_credit = {}};

NewsItem item() {
  NewsItem item;
  item.uri = "nw:1";
  item.provider = "North Wire";
  item.language = "en";
  item.headline = "UPDATE 1-Ferry sinks off Lund | North Wire";
  item.summary = "  A ferry sank <b>off</b> Lund</b> on Monday &amp; nobody was hurt.";
  item.body_html =
      "<p>LUND, Dec 25 (North Wire) - The ferry Aurora sank off Lund on Monday.</p>"
      "<p>Nobody was hurt, police said.</p><p>(Reporting by A. Kivi)</p>";
  return item;
}

TEST(Draft, KeepsWhatIsSupplied) {
  const auto made = draft(item(), kRules);
  EXPECT_EQ(made.headline, "Ferry sinks off Lund");
  EXPECT_EQ(made.summary, "A ferry sank off Lund on Monday & nobody was hurt.");
  EXPECT_EQ(made.body_html,
            "<p>The ferry Aurora sank off Lund on Monday.</p>\n<p>Nobody was hurt, police said.</p>");
  EXPECT_EQ(made.short_text, "The ferry Aurora sank off Lund on Monday. Nobody was hurt, police said.");
  EXPECT_EQ(made.provenance, Provenance::untouched);
  EXPECT_EQ(made.credit_line, "(This story is unedited.)");
}

TEST(Draft, ASuppliedSummaryIsKeptWholeHoweverLong) {
  auto long_one = item();
  long_one.summary.clear();
  while (text::code_points(long_one.summary) < 302) long_one.summary += "x";
  EXPECT_EQ(draft(long_one, kRules).summary, long_one.summary);
}

TEST(Draft, DraftsWhatIsMissingAndSaysSo) {
  auto bare = item();
  bare.headline.clear();
  bare.summary.clear();
  const auto made = draft(bare, kRules);
  EXPECT_EQ(made.headline, "The ferry Aurora sank off Lund on Monday");
  EXPECT_EQ(made.summary, "The ferry Aurora sank off Lund on Monday.");
  EXPECT_TRUE(made.headline_drafted && made.summary_drafted);
  EXPECT_EQ(made.provenance, Provenance::machine_drafted);
  EXPECT_EQ(made.credit_line, "(Drafted by a program.)");
}

TEST(Draft, SupportNamesTheSourcesOwnWords) {
  auto bare = item();
  bare.headline.clear();
  bare.summary.clear();
  bare.body_html = "<p>LUND (NW) - Çelik’s ferry<br>sank. Nobody came.</p>";
  const auto made = draft(bare, kRules);
  const auto source = text::html_to_text(bare.body_html);
  ASSERT_THAT(made.support, Not(IsEmpty()));
  for (const auto& s : made.support) {
    if (s.field == Support::Field::short_text) continue;
    const auto from = text::byte_offset(source, s.start);
    const auto words =
        text::words(std::string_view(source).substr(from, text::byte_offset(source, s.end) - from));
    EXPECT_EQ(words.front(), "Çelik’s");
  }
}

TEST(Draft, ACreditLineInTheCopyIsPrintedOnce) {
  auto credited = item();
  credited.body_html += "<p>(With inputs from agencies.)</p>";
  auto rules = kRules;
  rules.desk_worked = true;
  for (const char* already : {"", "(With inputs from agencies.)"}) {
    credited.credit = already;
    const auto made = draft(credited, rules);
    EXPECT_EQ(made.credit_line, "(With inputs from agencies.)");
    EXPECT_THAT(made.body_html, Not(HasSubstr("inputs")));
    EXPECT_EQ(made.provenance, Provenance::desk_worked);
  }
}

TEST(Draft, AnAgencyThatTheCopyNamesMayBeWhoSaysSo) {
  auto attributed = item();
  attributed.headline = "Leader visited the yard - North Wire";
  attributed.body_html = "<p>The leader visited the yard, North Wire reported.</p>";
  EXPECT_EQ(draft(attributed, kRules).headline, "Leader visited the yard - North Wire");
}

TEST(Draft, EdNotesAndEmptyItems) {
  auto noted = item();
  noted.ed_note = "Do not use the name.";
  noted.body_html += "<p>EDITORS' NOTE: do not use the name.</p>";
  EXPECT_THAT(draft(noted, kRules).body_html, Not(HasSubstr("do not use")));
  const auto nothing = draft(NewsItem{}, kRules);
  EXPECT_THAT(nothing.headline + nothing.summary + nothing.body_html + nothing.short_text, IsEmpty());
}

TEST(Draft, OnlyASummary) {
  NewsItem thin;
  thin.summary = "The ferry Aurora sank off Lund on Monday. It was old.";
  const auto made = draft(thin, kRules);
  EXPECT_EQ(made.headline, "The ferry Aurora sank off Lund on Monday");
  EXPECT_EQ(made.summary, thin.summary);
  EXPECT_EQ(made.short_text, thin.summary);
}

TEST(Draft, RulesComeFromTheSettings) {
  Settings settings;
  settings.credit.untouched = "(U)";
  Source source;
  source.credit = "North Wire";
  source.desk_worked = true;
  const auto rules = draft_rules(settings, source);
  EXPECT_EQ(rules.credit.untouched, "(U)");
  EXPECT_EQ(rules.source_credit, "North Wire");
  EXPECT_TRUE(rules.desk_worked);
}

}  // namespace
}  // namespace dateline::copydesk
