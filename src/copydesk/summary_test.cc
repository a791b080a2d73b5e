#include "copydesk/summary.h"

#include <gtest/gtest.h>

#include <random>

#include "copydesk/phrases.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

std::string summary(const std::vector<std::string>& paragraphs, std::string_view headline = {},
                    std::string_view language = "en") {
  const auto excerpt = draft_summary({paragraphs, headline, language}, 200);
  return excerpt ? excerpt->text : "none";
}

TEST(Summary, NeverTakesAnAccusationWithoutItsSource) {
  const std::vector<std::string> copy{
      "Mr Quoll stole the harbour fund. That is what a leaflet says; the police reject it and there is no "
      "evidence for "
      "it at all."};
  const auto cut = draft_summary({copy, "Harbour fund case", "en"}, 200);
  EXPECT_TRUE(!cut || cut->text.find("stole") == std::string::npos) << cut->text;
}

TEST(Summary, TakesTheNewsAtTheTop) {
  EXPECT_EQ(summary({"The ferry Aurora sank off Lund on Monday after hitting a rock.", "It was old.",
                     "Nobody was hurt."}),
            "The ferry Aurora sank off Lund on Monday after hitting a rock.");
}

TEST(Summary, NeverAnAccusationWithoutItsSource) {
  const std::vector<std::string> copy{
      "“He knew everything about it and he signed the papers himself, every one of them,” reads the first "
      "page of a "
      "lawsuit that accuses Mayor Olle Brandt of fraud, a claim that has divided the port city of Lund for "
      "years and "
      "years.",
      "Mayor Brandt took 2 million crowns from Lund Timber in 2019 and 2020.",
      "Mayor Brandt could face trial in Lund in May, prosecutor Ida Holm said."};
  EXPECT_EQ(summary(copy), "Mayor Brandt could face trial in Lund in May, prosecutor Ida Holm said.");
}

TEST(Summary, NothingIsBetterThanHalfATruth) {
  EXPECT_EQ(summary({"“We will not pay for what we have not bought."}), "none");
  EXPECT_EQ(summary({"He denied it."}), "none");
  EXPECT_EQ(summary({"A line that never ends"}), "none");
  EXPECT_EQ(summary({}), "none");
}

TEST(Summary, OtherLanguagesGetTheirFirstSentenceOrNothing) {
  EXPECT_EQ(summary({"Die Fähre Aurora ist am Montag vor Lund gesunken. Niemand wurde verletzt."}, "", "de"),
            "Die Fähre Aurora ist am Montag vor Lund gesunken.");
  std::string shorter = "Die Fähre Aurora, die Holz zu den Inseln brachte, ist am Montag vor Lund gesunken";
  while (text::code_points(shorter) <= 200) shorter += " und gesunken";
  EXPECT_EQ(summary({shorter + ". Niemand kam."}, "", "de"), "none");
}

TEST(Summary, AHeadlineIsTheFirstSentenceWithoutItsStop) {
  const std::vector<std::string> copy{"The ferry sank off Lund, police said. It was old."};
  EXPECT_EQ(draft_headline({copy, {}, "en"}, 110)->text, "The ferry sank off Lund, police said");
  const std::vector<std::string> abroad{"The ferry Aurora sailed from Lund to the U.S."};
  EXPECT_EQ(draft_headline({abroad, {}, "en"}, 110)->text, "The ferry Aurora sailed from Lund to the U.S.");
  EXPECT_FALSE(draft_headline({{}, {}, "en"}, 110));
}

TEST(Summary, AShortIsWholeSentencesFromTheTop) {
  const std::vector<std::string> copy{"The ferry sank off Lund.",
                                      "It was old. Nobody was on board at the time."};
  EXPECT_EQ(draft_short({copy, {}, "en"}, 9)->text, "The ferry sank off Lund. It was old.");
  EXPECT_FALSE(draft_short({copy, {}, "en"}, 3));
}

TEST(Summary, AShortThatAccusesCarriesTheDenial) {
  const std::vector<std::string> copy{"Prosecutors accuse Mayor Brandt of fraud.",
                                      "The trial starts in May in Lund.", "Brandt denies it."};
  EXPECT_EQ(draft_short({copy, {}, "en"}, 10)->text,
            "Prosecutors accuse Mayor Brandt of fraud. Brandt denies it.");
  EXPECT_FALSE(draft_short({copy, {}, "en"}, 7));
}

// A grammar of sentences in which every part that matters may stand in any place.
class Sentences {
 public:
  std::string next() {
    std::string out = pick(
        {"Mayor Olle Brandt of Lund", "The alleged smuggler Per Oduya", "Police in Kivi", "A ferry owner"});
    out += pick({"", ", who was 45", ", who denies the charges", " (a former judge)", " (not the actor)",
                 ", whose house burned,"});
    if (out.find(", who was") != std::string::npos || out.ends_with("charges")) out += ",";
    out += pick({" took", " did not take", " may have taken", " was accused of taking", " reportedly took",
                 " never took"});
    out += pick({" 4,000 crowns", " the money", " bribes worth $3.5 million", " the \"red\" files"});
    out += pick(
        {"", " from a company in the north of the country that used to build wooden boats for the islands",
         " in a series of meetings at a hotel near the old harbour in the spring and summer of 2019"});
    out += pick({"", ", including two payments in the winter", ", leaving the harbour with large debts",
                 ", which closed in 2021", ", which the court called false", ", if the records are right",
                 ", saying little"});
    out += pick({"", ", police said", ", according to court papers", ", prosecutors allege",
                 " but was cleared in May"});
    return out + ".";
  }

 private:
  std::string pick(std::initializer_list<const char*> from) {
    return *(from.begin() + random_() % from.size());
  }
  std::mt19937 random_{17};
};

std::vector<std::string> keys(std::string_view text) {
  std::vector<std::string> all;
  for (const auto word : text::words(text)) all.push_back(text::match_key(word));
  return all;
}

bool is_subsequence(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  auto at = whole.begin();
  for (const auto& word : part) {
    at = std::find(at, whole.end(), word);
    if (at == whole.end()) return false;
    ++at;
  }
  return true;
}

TEST(Summary, OverManySentencesNothingIsInventedHardenedOrCut) {
  Sentences sentences;
  int shortened = 0;
  for (int i = 0; i < 1200; ++i) {
    const std::vector<std::string> copy{sentences.next()};
    const auto excerpt = draft_summary({copy, {}, "en"}, 150);
    if (!excerpt) continue;
    EXPECT_LE(text::code_points(excerpt->text), 150u);
    EXPECT_TRUE(is_subsequence(keys(excerpt->text), keys(copy[0]))) << copy[0] << "\n" << excerpt->text;
    for (const auto& quote : excerpt->quotes) EXPECT_NE(copy[0].find(quote), std::string::npos);
    if (excerpt->text == copy[0]) continue;
    ++shortened;
    for (const char* weight : {"alleged", "denies", "not", "may", "accused", "reportedly", "never", "false",
                               "if", "saying", "said", "according", "allege", "but", "cleared", "former"})
      for (const auto& word : keys(copy[0]))
        if (word == weight) {
          const auto kept = keys(excerpt->text);
          EXPECT_NE(std::find(kept.begin(), kept.end(), word), kept.end())
              << weight << ": " << copy[0] << "\n"
              << excerpt->text;
        }
  }
  EXPECT_GT(shortened, 50);
}

}  // namespace
}  // namespace dateline::copydesk
