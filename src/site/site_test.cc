#include "site/site.h"

#include <gtest/gtest.h>

#include "http/raw_client.h"

namespace dateline::site {
namespace {

using std::chrono::hours;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

press::Page page(std::string body) {
  return {.parts = {press::make_part(std::move(body))}};
}

TablePtr table(std::string front) {
  press::TableEditor editor;
  editor.put("/", page(std::move(front)));
  editor.put_story(StoryId(1), "/story/1/hot", page("hot story"));
  editor.put_errors(
      {.status = http::Status::not_found, .parts = {press::make_part("no such page")}},
      {.status = http::Status::gone, .parts = {press::make_part("withdrawn")}},
      {.status = http::Status::internal_server_error, .parts = {press::make_part("our fault")}});
  return std::make_shared<const press::PageTable>(editor.table());
}

// One story for each way a story can stand, by id.
class Archive final : public BackIssues {
 public:
  Result<std::optional<Story>> find(StoryId id) override {
    Story story;
    story.id = id;
    story.url_slug = "old";
    story.headline = "An old story";
    story.state = WorkflowState::published;
    story.created = noon - hours(24 * 365);
    switch (id.value) {
      case 10:
        return std::optional(story);
      case 11:
        return story.state = WorkflowState::killed, std::optional(story);
      case 12:
        return story.created.reset(), story.embargoed_until = noon + hours(1), std::optional(story);
      case 13:
        return error(Fault::unavailable, "the disk is gone");
      default:
        return std::optional<Story>();
    }
  }
};

struct Running : testing::Test {
  ManualClock clock{noon};
  Archive archive;
  Site site{
      archive,
      [](const PublicStory& story) { return std::make_shared<const press::Page>(page(story->headline)); },
      clock};
  std::unique_ptr<http::Server> server =
      http::Server::start({.reactors = 2}, clock, site.handlers(table("first"))).value();

  http::RawReply get(std::string_view path, std::string_view method = "GET", std::string_view fields = "") {
    http::RawClient client(server->port());
    client.send(fmt::format("{} {} HTTP/1.1\r\nHost: news.example\r\n{}\r\n", method, path, fields));
    using Body = http::RawClient::Body;
    return client.read(method == "HEAD" || fields.starts_with("If-None-Match") ? Body::none : Body::as_said);
  }
};

TEST_F(Running, ServesWhatIsPressed) {
  EXPECT_EQ(get("/").body, "first");
  EXPECT_EQ(get("/story/1/hot").body, "hot story");
  const auto head = get("/", "HEAD");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.field("Content-Length"), "5");
  EXPECT_TRUE(head.body.empty());
}

// All but the Date line, which moves.
std::string undated(const http::RawReply& reply) {
  auto head = reply.head;
  const auto at = head.find("Date: ");
  return at == std::string::npos ? head : head.erase(at, head.find("\r\n", at) - at);
}

TEST_F(Running, AnswersUnknownAndUnreleasedAlike) {
  const auto unknown = get("/story/99/any");
  const auto embargoed = get("/story/12/old");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_EQ(undated(embargoed), undated(unknown));
  EXPECT_EQ(embargoed.body, unknown.body);
  EXPECT_EQ(get("/nowhere").status, 404);
}

TEST_F(Running, BringsBackIssues) {
  EXPECT_EQ(get("/story/10/old").body, "An old story");
  EXPECT_EQ(get("/story/10/other-slug").field("Location"), "/story/10/old");
  EXPECT_EQ(get("/story/10").status, 308);
  const auto killed = get("/story/11/old");
  EXPECT_EQ(killed.status, 410);
  EXPECT_EQ(killed.body, "withdrawn");
  EXPECT_EQ(get("/story/13/old").status, 500);
}

TEST_F(Running, OpensABackIssueWhenItsEmbargoEnds) {
  EXPECT_EQ(get("/story/12/old").status, 404);
  clock.advance(hours(1));
  EXPECT_EQ(get("/story/12/old").status, 200);
}

TEST_F(Running, SwapsTheWholeTable) {
  Site::show(*server, table("second"));
  for (int i = 0; i < 20; ++i) EXPECT_EQ(get("/").body, "second");
}

TEST_F(Running, AnswersWhoHasItAlready) {
  const auto etag = get("/").field("ETag");
  const auto again = get("/", "GET", fmt::format("If-None-Match: {}\r\n", etag));
  EXPECT_EQ(again.status, 304);
  Site::show(*server, table("second"));
  EXPECT_EQ(get("/", "GET", fmt::format("Accept: text/html\r\nIf-None-Match: {}\r\n", etag)).body, "second");
}

TEST_F(Running, TakesNothingButReading) {
  EXPECT_EQ(get("/", "POST", "Content-Length: 0\r\n").status, 405);
  EXPECT_EQ(get("/", "DELETE").field("Allow"), "GET, HEAD");
  EXPECT_EQ(get("/", "OPTIONS").status, 204);
}

}  // namespace
}  // namespace dateline::site
