#include "site/site.h"

#include <gtest/gtest.h>

#include <future>
#include <map>
#include <mutex>
#include <thread>

#include "edition/builder.h"
#include "http/raw_client.h"
#include "press/public_versions.h"
#include "settings/reader.h"

namespace dateline::site {
namespace {

using std::chrono::hours;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

press::Page page(std::string body) {
  return {.parts = {press::make_part(std::move(body))}};
}

const std::string hot_media(64, 'f');

TablePtr table(std::string front) {
  press::TableEditor editor;
  editor.put("/", page(std::move(front)));
  editor.put_story(StoryId(1), "/story/1/hot", page("hot story"), {{hot_media, 700, 500}});
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
    const std::lock_guard lock(gate);
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
      case 14:
        return story.state = WorkflowState::unpublished, story.merged_into = StoryId(10),
               std::optional(story);
      case 13:
        return error(Fault::unavailable, "the disk is gone");
      default:
        return std::optional<Story>();
    }
  }
  std::mutex gate;  // shut by a test
};

// A picture of story 10 and one of story 11, which is killed.
const std::string old_media(64, 'd'), killed_media(64, 'e');

class FakePictures final : public Pictures {
 public:
  Result<std::vector<Story>> stories_with(std::string_view key) override {
    std::vector<Story> stories;
    for (const auto& [media, id] : {std::pair{old_media, 10}, {killed_media, 11}}) {
      if (picture_key(media) != key) continue;
      auto story = *Archive().find(StoryId(id)).value();
      story.picture = Picture{.media = media, .width = 700, .height = 500};
      stories.push_back(std::move(story));
    }
    return stories;
  }
  Result<std::string> print(std::string_view media, std::string_view name) override {
    const std::lock_guard lock(gate);
    if (busy) return error(Fault::unavailable, "it is being printed");
    return std::string(media.substr(0, 4)) + " as " + std::string(name);
  }
  std::atomic<bool> busy = false;
  std::mutex gate;  // shut by a test
};

// Story 10 in three versions; the others as Archive has them.
class Journal final : public StoryHistory {
 public:
  explicit Journal(Archive& archive) : archive_(archive) {}
  Result<std::vector<JournalEntry>> history(StoryId id, std::size_t limit) override {
    EXPECT_GT(limit, 1u);
    TRY(const auto found, archive_.find(id));
    std::vector<JournalEntry> entries;
    for (std::int64_t version = 1; found && version <= 3; ++version) {
      entries.push_back({Position(version), noon - hours(10 - version), Verb::update, "", "", *found});
      entries.back().story.version = version;
    }
    return entries;
  }

 private:
  Archive& archive_;
};

VersionRoom version_room(StoryHistory& history) {
  return {&history,
          [](const std::vector<JournalEntry>& entries, Instant now) {
            return press::public_versions(entries, now, {});
          },
          [](std::span<const PublicStory> versions, const press::VersionChoice& choice) {
            return std::make_shared<const press::Page>(page(fmt::format(
                "{} versions, {} to {}", versions.size(), choice.from.value_or(0), choice.to.value_or(0))));
          }};
}

// What another room answers, from a surface of its own.
PublicRoutes one_room(const Surface& shelf) {
  http::Routes routes;
  routes.add(http::Method::get, "/shelf/{name}", [](const http::Request&, const http::Captures& captures) {
    return http::reply_with(http::Status::ok, {}, "shelf " + std::string(captures.get("name")));
  });
  PublicRoutes mounted;
  mounted.mount(Serves::surface(shelf), std::move(routes));
  return mounted;
}

struct Running : testing::Test {
  ManualClock clock{noon};
  const AskedSurface pages{"pages"};
  AskedSurfaces asked;
  const AskedSurface shelf{"shelf"};
  Archive archive;
  FakePictures pictures;
  Journal journal{archive};
  Site site{
      {pages,
       asked,
       archive,
       pictures,
       [](const PublicStory& story) { return std::make_shared<const press::Page>(page(story->headline)); },
       clock,
       version_room(journal),
       {.readers = 100, .per_address = 4},
       {},
       one_room(shelf)}};
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
  EXPECT_EQ(get("/story/14/old").field("Location"), "/story/10/") << "a merged one leads to the other";
  EXPECT_EQ(get("/story/10/").field("Location"), "/story/10/old");
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

// What show() has returned from is what every reactor answers: a receipt says no less.
TEST_F(Running, HasShownATableWhenEveryReactorHasIt) {
  for (int i = 0; i < 200; ++i) {
    const auto name = fmt::format("table {}", i);
    Site::show(*server, table(name));
    ASSERT_EQ(get("/").body, name);
  }
  server->stop(std::chrono::milliseconds(0));
  const auto started = std::chrono::steady_clock::now();
  Site::show(*server, table("to nobody"));
  EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::milliseconds(900));
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

std::string print_of(const std::string& media) {
  return "/picture/" + picture_key(media) + "/640.jpg";
}

TEST_F(Running, ServesPrintsOfWhatIsPublicInMemoryAndBeyond) {
  EXPECT_EQ(get(print_of(hot_media)).body, "ffff as 640.jpg");
  EXPECT_EQ(get(print_of(old_media)).body, "dddd as 640.jpg");
  EXPECT_EQ(get(print_of(killed_media)).status, 410);
  EXPECT_EQ(get(print_of(std::string(64, '0'))).status, 404);
  pictures.busy = true;
  const auto busy = get(print_of(hot_media));
  EXPECT_EQ(busy.status, 503);
  EXPECT_EQ(busy.field("Retry-After"), "3");
}

// ---- who makes what is answered ------------------------------------------------------------------

TEST_F(Running, AnswersWhatOtherRoomsHaveMounted) {
  EXPECT_EQ(get("/shelf/one").body, "shelf one");
  EXPECT_EQ(get("/shelf/one", "POST", "Content-Length: 0\r\n").status, 405);
  EXPECT_EQ(get("/shelf/").status, 404);
}

TEST_F(Running, SaysOfEveryRouteWhoMakesIt) {
  std::map<std::string, std::string> made_by;
  for (const auto& route : site.routes()) {
    EXPECT_NE(route.serves.surface().empty(), route.serves.why().empty()) << route.addresses;
    made_by[route.addresses] = route.serves.surface();
  }
  EXPECT_EQ(made_by["GET /live"], "pages");
  EXPECT_EQ(made_by["GET /picture/{key}/{name}"], "pictures");
  EXPECT_EQ(made_by["GET /story/{id}/{slug}/versions"], "versions");
  EXPECT_EQ(made_by["GET /story/{id}/{slug} outside the hot set"], "back-issues");
  EXPECT_EQ(made_by["GET /shelf/{name}"], "shelf");
}

// A kill is not on the receipt while somebody is still being answered with what was before it.
TEST_F(Running, HasAppliedAnEntryWhenTheOldAnswersAreGiven) {
  using Asks = std::pair<std::string, AskedSurface*>;
  for (const auto& [path, surface] : {Asks{"/story/10/old", &asked.back_issues},
                                      {"/story/10/old/versions", &asked.versions},
                                      {print_of(old_media), &asked.pictures}}) {
    pictures.gate.lock();
    archive.gate.lock();
    auto reply = std::async(std::launch::async, [&] { return get(path).status; });
    std::this_thread::sleep_for(std::chrono::milliseconds(100));  // it is with its worker
    auto applied = std::async(std::launch::async, [&] { return surface->apply({}, noon).has_value(); });
    EXPECT_EQ(applied.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout) << path;
    pictures.gate.unlock();
    archive.gate.unlock();
    EXPECT_EQ(reply.get(), 200) << path;
    EXPECT_TRUE(applied.get()) << path;
  }
}

// ---- views -------------------------------------------------------------------------------------

class Counted final : public ViewCount {
 public:
  void add(ViewBatch batch) override {
    const std::lock_guard lock(mutex_);
    for (const auto& view : batch.views) seen_.push_back(view.story.value);
    programs_ += batch.programs;
  }
  std::vector<std::int64_t> seen() const {
    const std::lock_guard lock(mutex_);
    return seen_;
  }
  std::uint64_t programs() const {
    const std::lock_guard lock(mutex_);
    return programs_;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<std::int64_t> seen_;
  std::uint64_t programs_ = 0;
};

struct Read : testing::Test {
  ManualClock clock{noon};
  const AskedSurface pages{"pages"};
  AskedSurfaces asked;
  Archive archive;
  FakePictures pictures;
  Counted counted;
  const http::ClientAddress addresses = http::ClientAddress::create({}).value();
  Site site{{.pages = pages,
             .asked = asked,
             .back_issues = archive,
             .pictures = pictures,
             .press_alone =
                 [](const PublicStory& story) {
                   return std::make_shared<const press::Page>(page(story->headline));
                 },
             .clock = clock,
             .listening = {.views = &counted, .addresses = &addresses}}};
  std::unique_ptr<http::Server> server =
      http::Server::start({.reactors = 1}, clock, site.handlers(table("front"))).value();

  http::RawReply visit(std::string_view path, std::string_view fields = "", std::string_view method = "GET") {
    http::RawClient client(server->port());
    client.send(
        fmt::format("{} {} HTTP/1.1\r\nHost: news.example\r\nUser-Agent: w3m/0.5.3\r\n"
                    "Accept: text/html\r\n{}\r\n",
                    method, path, fields));
    using Body = http::RawClient::Body;
    return client.read(method == "HEAD" || fields.starts_with("If-None-Match") ? Body::none : Body::as_said);
  }
  std::vector<std::int64_t> seen() {
    Site::gather_views(*server, SecretDigest());
    std::promise<void> gathered;  // a reactor reads its letters in order
    server->post([&](http::Handler&) { gathered.set_value(); });
    gathered.get_future().wait();
    return counted.seen();
  }
};

TEST_F(Read, IsAStorysPageThatWasSentOrIsThereStill) {
  const auto etag = visit("/story/1/hot").field("ETag");
  EXPECT_EQ(visit("/story/1/hot", fmt::format("If-None-Match: {}\r\n", etag)).status, 304);
  EXPECT_EQ(visit("/story/10/old").status, 200);
  EXPECT_EQ(seen(), (std::vector<std::int64_t>{10, 1, 1}));  // a back issue is counted by its worker, at once
}

TEST_F(Read, IsNothingElse) {
  EXPECT_EQ(visit("/story/1/hot", "", "HEAD").status, 200);
  EXPECT_EQ(visit("/story/1/other").status, 308);
  EXPECT_EQ(visit("/story/10/other").status, 308);
  EXPECT_EQ(visit("/story/11/old").status, 410);
  EXPECT_EQ(visit("/story/12/old").status, 404);
  EXPECT_EQ(visit("/story/99/any").status, 404);
  EXPECT_EQ(visit("/story/13/old").status, 500);
  EXPECT_EQ(visit("/").status, 200);
  visit("/story/1/hot", "Sec-Purpose: prefetch\r\n");
  EXPECT_TRUE(seen().empty());
}

TEST_F(Running, ComparesVersions) {
  EXPECT_EQ(get("/story/10/old/versions").body, "3 versions, 0 to 0");
  EXPECT_EQ(get("/story/10/old/versions?from=1&to=3").body, "3 versions, 1 to 3");
  EXPECT_EQ(get("/story/10/old/versions?from=1x&to=%zz").body, "3 versions, 0 to 0");
  EXPECT_EQ(get("/story/10/other/versions?from=1").field("Location"), "/story/10/old/versions");
  EXPECT_EQ(get("/story/11/old/versions").status, 410);
  EXPECT_EQ(get("/story/12/old/versions").body, get("/nowhere").body);
  EXPECT_EQ(get("/story/13/old/versions").status, 500);
  EXPECT_EQ(get("/story/99/old/versions").status, 404);
}

// A table whose readers are told of this story.
struct Told {
  Settings settings = default_settings();
  press::Imprint imprint = press::Imprint::create(settings, DATELINE_SOURCE_DIR "/themes").value();
  edition::EditionBuilder builder{settings};
  press::LiveRing ring;
  std::int64_t position = 0;

  Told() { ring = ring.after(builder.edition(), {}, imprint); }
  TablePtr table(std::string headline) {
    JournalEntry entry;
    entry.position = Position(++position);
    entry.story.id = StoryId(position);
    entry.story.state = WorkflowState::published;
    entry.story.created = noon;
    entry.story.headline = std::move(headline);
    const std::vector changes{builder.apply(entry, noon)};
    ring = ring.after(builder.edition(), changes, imprint);
    return table();
  }
  TablePtr table() const {
    press::TableEditor editor;
    editor.put("/", page(fmt::format("after {}", position)));
    editor.put_errors({.status = http::Status::not_found}, {.status = http::Status::gone},
                      {.status = http::Status::internal_server_error});
    editor.put_live(std::make_shared<const press::LiveRing>(ring));
    return std::make_shared<const press::PageTable>(editor.table());
  }
};

struct Live : Running {
  Told told;
  Live() {
    Site::show(*server, told.table());
    settle();
  }
  http::RawClient follow(std::string_view fields = "", std::string_view query = "") {
    http::RawClient client(server->port());
    client.send(fmt::format("GET /live{} HTTP/1.1\r\nHost: h\r\n{}\r\n", query, fields));
    client.read_to("\r\n\r\n");
    EXPECT_TRUE(client.read_to("\n\n").starts_with("retry: "));
    return client;
  }
  void publish(std::string headline) {
    Site::show(*server, told.table(std::move(headline)));
    settle();
  }
  // Both reactors have the table: the kernel chooses for each client which of them answers.
  void settle() {
    for (int i = 0; i < 30; ++i) EXPECT_EQ(get("/").body, fmt::format("after {}", told.position));
  }
  bool seats_become(std::size_t wanted) {
    for (int i = 0; i < 1000 && site.live_seats().taken() != wanted; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return site.live_seats().taken() == wanted;
  }
};

TEST_F(Live, TellsWhatIsPublished) {
  http::RawClient raw(server->port());
  raw.send("GET /live HTTP/1.1\r\nHost: h\r\n\r\n");
  const auto head = raw.read_to("\r\n\r\n");
  EXPECT_NE(head.find("Content-Type: text/event-stream\r\n"), std::string::npos);
  EXPECT_NE(head.find("Cache-Control: no-store\r\n"), std::string::npos);
  auto a = follow(), b = follow();
  for (auto* client : {&a, &b})
    EXPECT_EQ(client->read_to("\n\n"), "id: 0\nevent: reset\ndata: {\"latest\":[]}\n\n");
  publish("Ferry runs again");
  for (auto* client : {&a, &b}) {
    const auto event = client->read_to("\n\n");
    EXPECT_TRUE(event.starts_with("id: 1\nevent: new\ndata: {\"story\":1,")) << event;
    EXPECT_NE(event.find("Ferry runs again"), std::string::npos);
  }
}

TEST_F(Live, GoesOnAfterTheLastEvent) {
  for (const auto* headline : {"One", "Two", "Three"}) publish(headline);
  auto resumed = follow("Last-Event-ID: 1\r\n"), again = follow("", "?after=2"),
       both = follow("Last-Event-ID: 2\r\n", "?after=9");
  EXPECT_TRUE(resumed.read_to("\n\n").starts_with("id: 2\nevent: new\n"));
  EXPECT_TRUE(resumed.read_to("\n\n").starts_with("id: 3\nevent: new\n"));
  for (auto* client : {&again, &both})
    EXPECT_TRUE(client->read_to("\n\n").starts_with("id: 3\nevent: new\n"));
}

TEST_F(Live, ResetsWhoseEventIsNotKnown) {
  publish("One");
  auto unknown = follow("", "?after=9");
  EXPECT_TRUE(unknown.read_to("\n\n").starts_with("id: 1\nevent: reset\n"));
}

TEST_F(Live, HasSoManySeatsForOneAddress) {
  std::vector<http::RawClient> clients;
  for (int i = 0; i < 4; ++i) clients.push_back(follow());
  const auto refused = get("/live");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.field("Retry-After"), "60");
  clients.clear();
  EXPECT_TRUE(seats_become(0));
  EXPECT_FALSE(follow().read_to("event: reset\n").empty());
}

TEST_F(Live, AnswersHeadWithoutAStream) {
  EXPECT_EQ(get("/live", "HEAD").status, 200);
  EXPECT_TRUE(seats_become(0));
}

TEST_F(Running, HasNoStreamWithoutARing) {
  EXPECT_EQ(get("/live").status, 404);
}

}  // namespace
}  // namespace dateline::site
