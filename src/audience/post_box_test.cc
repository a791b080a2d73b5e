#include "audience/post_box.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/places_for_test.h"
#include "settings/reader.h"

namespace dateline::audience {
namespace {

using namespace std::chrono_literals;
using archive::AnyPlace;
using archive::Archive;
using archive::FeedbackWanted;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

struct PostBoxTest : AnyPlace {
  void SetUp() override {
    AnyPlace::SetUp();
    archive = Archive::open(place().location()).value();
    settings.editions.front().language = "pt";
    box = std::make_unique<PostBox>(*archive, settings, [](std::string_view language) {
      return language == "en" ? "I agree." : language == "pt" ? "Concordo." : "?";
    });
  }

  using Fields = std::vector<std::pair<std::string, std::string>>;
  // The words of what is wrong; none: it was taken.
  std::vector<std::string> send(std::string form, Fields fields, std::string path = "/story/1/ferry") const {
    std::vector<std::string> words;
    auto problems = box->accept({std::move(form), std::move(path), std::move(fields), noon}).value();
    for (auto& problem : problems) words.push_back(std::move(problem.word));
    return words;
  }
  std::vector<archive::Feedback> feedback() const {
    return archive->reading().value().feedback.list(FeedbackWanted::all, 10).value();
  }
  std::vector<archive::Subscriber> subscribers() const {
    return archive->reading().value().subscribers.list(10).value();
  }

  Settings settings = default_settings();
  std::unique_ptr<Archive> archive;
  std::unique_ptr<PostBox> box;
};

TEST_P(PostBoxTest, KeepsFeedback) {
  EXPECT_THAT(send("feedback", {{"text", "  Two decks,\r\nnot three.\r\n"}, {"email", " ana@example.org "}}),
              IsEmpty());
  const auto kept = feedback();
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].text, "Two decks,\nnot three.");
  EXPECT_EQ(kept[0].email, "ana@example.org");
  EXPECT_EQ(kept[0].path, "/story/1/ferry");
  EXPECT_EQ(kept[0].at, noon);
}

TEST_P(PostBoxTest, TakesTheReadersWordForThePage) {
  EXPECT_THAT(send("feedback", {{"text", "Wrong."}, {"page", "the one about the ferry"}}, ""), IsEmpty());
  EXPECT_EQ(feedback()[0].path, "the one about the ferry");
}

TEST_P(PostBoxTest, SaysWhatIsWrongWithFeedbackAndKeepsNothing) {
  EXPECT_THAT(send("feedback", {}), ElementsAre("feedback_text_missing"));
  EXPECT_THAT(send("feedback", {{"text", " \r\n "}}), ElementsAre("feedback_text_missing"));
  EXPECT_THAT(send("feedback", {{"text", std::string(5001, 'x')}, {"email", "ana"}}),
              ElementsAre("feedback_text_long", "email_wrong"));
  EXPECT_THAT(send("feedback", {{"text", "x"}, {"page", std::string(301, 'x')}}),
              ElementsAre("feedback_page_long"));
  EXPECT_THAT(feedback(), IsEmpty());
  std::string accents;
  for (int i = 0; i < 5000; ++i) accents += "é";
  EXPECT_THAT(send("feedback", {{"text", accents}}), IsEmpty());
}

TEST_P(PostBoxTest, KeepsASubscriptionAsPending) {
  EXPECT_THAT(send("newsletter", {{"email", "ana@example.org"},
                                  {"edition", "europe"},
                                  {"edition", "atlantis"},
                                  {"sector", "science"},
                                  {"sector", "sport"}}),
              IsEmpty());
  const auto kept = subscribers();
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].state, archive::pending);
  EXPECT_EQ(kept[0].consent, "I agree.");
  EXPECT_EQ(kept[0].consented_at, noon);
  EXPECT_THAT(kept[0].editions, ElementsAre("europe"));
  EXPECT_THAT(kept[0].sectors, ElementsAre("science", "sport"));
}

// The sentence that stood beside the button is the one of the page's language.
TEST_P(PostBoxTest, KeepsTheSentenceThatWasShown) {
  for (const auto* language : {"pt", "xx", "en"})
    EXPECT_THAT(
        send("newsletter", {{"email", std::string(language) + "@example.org"}, {"language", language}}),
        IsEmpty());
  EXPECT_EQ(subscribers().size(), 3u);
  for (const auto& each : subscribers())
    EXPECT_EQ(each.consent, each.email.starts_with("pt") ? "Concordo." : "I agree.");
}

// Whoever asks whether somebody else subscribes is told nothing.
TEST_P(PostBoxTest, AnswersASecondTimeAsTheFirst) {
  EXPECT_THAT(send("newsletter", {{"email", "ana@example.org"}}), IsEmpty());
  EXPECT_THAT(send("newsletter", {{"email", "ANA@example.org"}}), IsEmpty());
  EXPECT_EQ(subscribers().size(), 1u);
}

TEST_P(PostBoxTest, SaysWhatIsWrongWithAnAddress) {
  EXPECT_THAT(send("newsletter", {}), ElementsAre("email_missing"));
  EXPECT_THAT(send("newsletter", {{"email", "ana@example"}}), ElementsAre("email_wrong"));
  EXPECT_THAT(send("newsletter", {{"email", "ana@example.org\r\nBcc: bo@example.org"}}),
              ElementsAre("email_wrong"));
  EXPECT_THAT(subscribers(), IsEmpty());
}

TEST_P(PostBoxTest, KnowsNoOtherForm) {
  EXPECT_FALSE(box->accept({"survey", "/", {}, noon}));
}

INSTANTIATE_TEST_SUITE_P(Both, PostBoxTest, archive::both_backends, archive::backend_name);

}  // namespace
}  // namespace dateline::audience
