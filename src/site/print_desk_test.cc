#include "site/print_desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline::site {
namespace {

using std::chrono::hours;
using testing::AllOf;
using testing::HasSubstr;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();
const std::string media(64, 'd');

// One story that has the picture, as the test wants it to stand.
struct OneStory final : Pictures {
  Result<std::vector<Story>> stories_with(std::string_view key) override {
    if (!answers) return error(Fault::unavailable, "the disk is gone");
    if (key != picture_key(media)) return std::vector<Story>();
    return std::vector{story};
  }
  Result<std::string> print(std::string_view, std::string_view name) override {
    if (busy) return error(Fault::unavailable, "it is being printed");
    return "bytes of " + std::string(name);
  }
  Story story;
  bool answers = true, busy = false;
};

struct PrintDeskTest : testing::Test {
  PrintDeskTest() {
    auto& story = pictures.story;
    story.id = StoryId(7);
    story.state = WorkflowState::published;
    story.created = noon - hours(1);
    story.picture = Picture{.media = media, .width = 700, .height = 500};
    press::TableEditor editor;
    const auto page = [](http::Status status) {
      return press::Page{.status = status, .parts = {press::make_part("words")}};
    };
    editor.put_errors(page(http::Status::not_found), page(http::Status::gone),
                      page(http::Status::internal_server_error));
    table = editor.table();
  }

  http::Reply ask(const std::string& path) {
    return desk.answer(std::get<press::PrintAsked>(table.find(path)), request, table);
  }
  int status(const std::string& name = "640.webp") {
    return static_cast<int>(ask("/picture/" + picture_key(media) + "/" + name).status);
  }

  OneStory pictures;
  ManualClock clock{noon};
  press::PageTable table;
  http::Request request;
  PrintDesk desk{pictures, clock};
};

TEST_F(PrintDeskTest, SendsAPrintThatAPublicStoryShows) {
  const auto reply = ask("/picture/" + picture_key(media) + "/640.webp");
  EXPECT_EQ(reply.status, http::Status::ok);
  EXPECT_EQ(reply.body()[0], "bytes of 640.webp");
  EXPECT_THAT(std::string(reply.head),
              AllOf(HasSubstr("Content-Type: image/webp\r\n"), HasSubstr("nosniff"),
                    HasSubstr("Cache-Control: no-cache\r\n"), HasSubstr("ETag: \"dddd")));
}

TEST_F(PrintDeskTest, SendsNothingToWhoHasIt) {
  const auto tag = "\"" + picture_key(media) + "-640.webp\"";
  request.fields = {{"If-None-Match", tag}};
  EXPECT_EQ(status(), 304);
  pictures.story.state = WorkflowState::killed;
  EXPECT_EQ(status(), 410) << "a kill is for those too who have it";
}

TEST_F(PrintDeskTest, IsGoneWithTheLastPublicStory) {
  for (const auto state : {WorkflowState::killed, WorkflowState::held, WorkflowState::unpublished}) {
    pictures.story.state = state;
    EXPECT_EQ(status(), 410);
  }
  pictures.story.state = WorkflowState::published;
  pictures.story.picture->withdrawn = true;
  EXPECT_EQ(status(), 410);
  pictures.story.picture->withdrawn = false;
  pictures.story.picture->rights_end = noon;
  EXPECT_EQ(status(), 410);
  pictures.story.picture.reset();  // an update brought another
  EXPECT_EQ(status(), 410);
}

TEST_F(PrintDeskTest, WasNeverThereBeforeItsStoryWas) {
  pictures.story.created.reset();
  pictures.story.embargoed_until = noon + hours(1);
  EXPECT_EQ(status(), 404);
  EXPECT_EQ(static_cast<int>(ask("/picture/000000000000000000000000/640.webp").status), 404);
}

TEST_F(PrintDeskTest, KnowsNoOtherPrints) {
  for (const auto* name : {"1920.webp", "641.jpg", "640.png", "list-960.jpg", ".jpg"})
    EXPECT_EQ(status(name), 404);
}

TEST_F(PrintDeskTest, SaysWhenToAskAgain) {
  pictures.busy = true;
  EXPECT_EQ(status(), 503);
  pictures.answers = false;
  EXPECT_EQ(status(), 503);
}

}  // namespace
}  // namespace dateline::site
