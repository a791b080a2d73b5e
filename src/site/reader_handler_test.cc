#include "site/reader_handler.h"

#include <gtest/gtest.h>

namespace dateline::site {
namespace {

class Empty final : public BackIssues {
 public:
  Result<std::optional<Story>> find(StoryId) override { return std::optional<Story>(); }
};

class NoPictures final : public Pictures {
 public:
  Result<std::vector<Story>> stories_with(std::string_view) override { return std::vector<Story>(); }
  Result<std::string> print(std::string_view, std::string_view) override { return std::string(); }
};

// A reactor keeps what it has put together, and puts it together again only when a slot has changed.
TEST(ReaderHandler, FollowsASharedSlot) {
  press::TableEditor editor;
  const press::Slot rail{0};
  editor.put_slot(rail, press::make_part("old rail"));
  editor.put("/", {.parts = {press::make_part("page, "), rail}});
  const auto before = std::make_shared<const press::PageTable>(editor.table());
  editor.put_slot(rail, press::make_part("new rail"));
  const auto after = std::make_shared<const press::PageTable>(editor.table());

  const SystemClock clock;
  Empty archive;
  NoPictures pictures;
  const AskedSurface pages("pages");
  AskedSurfaces asked;
  Site site({pages, asked, archive, pictures, [](const PublicStory&) { return press::PagePtr(); }, clock});
  ReaderHandler handler(site, before);
  const auto mailbox = std::make_shared<http::Mailbox>();
  const auto body = [&] {
    http::Request request;
    request.path = "/";
    http::Responder responder(mailbox, {});
    handler.handle(request, responder);
    std::string text;
    for (const auto part : responder.reply()->body()) text += part;
    return text;
  };
  EXPECT_EQ(body(), "page, old rail");
  EXPECT_EQ(body(), "page, old rail");
  handler.use(after);
  EXPECT_EQ(body(), "page, new rail");
}

}  // namespace
}  // namespace dateline::site
