#include "site/reader_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/raw_client.h"
#include "settings/reader.h"
#include "site/site.h"

namespace dateline::site {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Pair = std::pair<std::string, std::string>;

const Instant noon = parse_rfc3339("2026-03-01T12:00:00Z").value();

class NoStories final : public BackIssues {
 public:
  Result<std::optional<Story>> find(StoryId) override { return std::optional<Story>(); }
};

class Box final : public ReaderPosts {
 public:
  Result<std::vector<PostProblem>> accept(ReaderPost post) override {
    if (broken) return error(Fault::unavailable, "the disk is gone");
    if (!problems.empty()) return problems;
    posts.push_back(std::move(post));
    return std::vector<PostProblem>();
  }
  bool broken = false;
  std::vector<PostProblem> problems;
  std::vector<ReaderPost> posts;
};

// A form as the press would print it, in so many words.
press::PagePtr printed(std::string_view form, const press::FormState& state) {
  std::string body(form);
  for (const auto& [field, word] : state.problems) body += fmt::format(" {}:{}", field, word);
  for (const auto& [name, value] : state.typed) body += fmt::format(" {}={}", name, value);
  return std::make_shared<const press::Page>(press::Page{.status = state.status,
                                                         .keeping = press::Keeping::never,
                                                         .parts = {press::make_part(std::move(body))}});
}

Settings usual() {
  auto settings = default_settings();
  settings.site.url = "https://terraces.example.org";
  settings.server.trusted_proxies = {"127.0.0.1"};
  settings.audience.posts_per_address = 3;
  return settings;
}

TablePtr table() {
  press::TableEditor editor;
  editor.put("/feedback", {.parts = {press::make_part("the form")}});
  return std::make_shared<const press::PageTable>(editor.table());
}

class NoPictures final : public Pictures {
 public:
  Result<std::vector<Story>> stories_with(std::string_view) override { return std::vector<Story>(); }
  Result<std::string> print(std::string_view, std::string_view) override { return std::string(); }
};

struct ReaderFormsTest : testing::Test {
  // What a browser sends with a form.
  static constexpr std::string_view from_here = "Sec-Fetch-Site: same-origin\r\n";
  static constexpr std::string_view as_a_form = "Content-Type: application/x-www-form-urlencoded\r\n";

  http::RawReply post(std::string_view body, std::string_view fields = from_here,
                      std::string_view type = as_a_form, std::string_view path = "/feedback") {
    http::RawClient client(server->port());
    client.send(fmt::format("POST {} HTTP/1.1\r\nHost: news.example\r\n{}{}Content-Length: {}\r\n\r\n{}",
                            path, fields, type, body.size(), body));
    return client.read();
  }
  std::uint64_t counted(PostFate fate) const { return forms->counts()[static_cast<std::size_t>(fate)]; }

  ManualClock clock{noon};
  NoStories archive;
  NoPictures pictures;
  Box box;
  const Settings settings = usual();
  std::unique_ptr<ReaderForms> forms = ReaderForms::create(settings, box, printed, clock).value();
  const AskedSurface pages{"pages"};
  AskedSurfaces asked;
  Site site{{.pages = pages,
             .asked = asked,
             .back_issues = archive,
             .pictures = pictures,
             .press_alone = [](const PublicStory&) { return press::PagePtr(); },
             .clock = clock,
             .listening = {.forms = forms.get()}}};
  std::unique_ptr<http::Server> server =
      http::Server::start({.reactors = 1}, clock, site.handlers(table())).value();
};

TEST_F(ReaderFormsTest, HandOverWhatIsSentAndThank) {
  const auto reply = post("text=Two+decks%2C%0D%0Anot+three&email=",
                          "Sec-Fetch-Site: same-origin\r\n"
                          "Referer: https://news.example/story/1/ferry?from=mail\r\n");
  EXPECT_EQ(reply.status, 303);
  EXPECT_EQ(reply.field("Location"), "/feedback/thanks");
  ASSERT_EQ(box.posts.size(), 1u);
  EXPECT_EQ(box.posts[0].form, "feedback");
  EXPECT_EQ(box.posts[0].path, "/story/1/ferry");
  EXPECT_EQ(box.posts[0].at, noon);
  EXPECT_THAT(box.posts[0].fields, ElementsAre(Pair("text", "Two decks,\r\nnot three"), Pair("email", "")));
  EXPECT_EQ(counted(PostFate::accepted), 1u);
}

TEST_F(ReaderFormsTest, BelieveNoOtherSitesReferer) {
  for (const auto* referer :
       {"https://elsewhere.example/story/1/ferry", "https://news.example/feedback", "x"})
    post("text=x", fmt::format("{}Referer: {}\r\n", from_here, referer));
  ASSERT_EQ(box.posts.size(), 3u);
  for (const auto& each : box.posts) EXPECT_EQ(each.path, "");
}

TEST_F(ReaderFormsTest, TakeNothingFromOtherSites) {
  for (const auto* fields :
       {"Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n", "Sec-Fetch-Site: none\r\n",
        "Origin: https://elsewhere.example\r\n", "Origin: null\r\n", "Origin: https://news.example.org\r\n",
        "Sec-Fetch-Site: cross-site\r\nOrigin: https://news.example\r\n", ""}) {
    const auto reply = post("text=x", fields);
    EXPECT_EQ(reply.status, 403) << fields;
    EXPECT_EQ(reply.body, "feedback :post_elsewhere") << fields;
  }
  for (const auto* fields : {"Origin: https://news.example\r\n", "Origin: https://terraces.example.org\r\n"})
    EXPECT_EQ(post("text=x", fields).status, 303) << fields;
  EXPECT_EQ(box.posts.size(), 2u);
  EXPECT_EQ(counted(PostFate::elsewhere), 8u);
}

TEST_F(ReaderFormsTest, TakeNothingButForms) {
  EXPECT_EQ(post("{}", from_here, "Content-Type: application/json\r\n").status, 415);
  EXPECT_EQ(post("text=%zz").status, 400);
  EXPECT_EQ(post("text=%ff").status, 400);
  EXPECT_EQ(post("x", from_here, as_a_form, "/survey").status, 405);
  EXPECT_EQ(post("x", from_here, as_a_form, "/").status, 405);
  EXPECT_TRUE(box.posts.empty());
}

TEST_F(ReaderFormsTest, GiveBackWhatWasTypedWithWhatIsWrong) {
  box.problems = {{"email", "email_wrong"}};
  const auto reply = post("text=Hello&email=ana");
  EXPECT_EQ(reply.status, 422);
  EXPECT_EQ(reply.body, "feedback email:email_wrong text=Hello email=ana");
  EXPECT_EQ(reply.field("Cache-Control"), "no-store");
}

TEST_F(ReaderFormsTest, SayWhenItCouldNotBeKept) {
  box.broken = true;
  const auto reply = post("text=Hello");
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.body, "feedback :post_failed text=Hello");
  EXPECT_EQ(counted(PostFate::failed), 1u);
}

TEST_F(ReaderFormsTest, ThankTheTrapAndThrowAway) {
  const auto reply = post("text=Buy&website=http%3A%2F%2Fspam.example");
  EXPECT_EQ(reply.status, 303);
  EXPECT_TRUE(box.posts.empty());
  EXPECT_EQ(counted(PostFate::trapped), 1u);
}

TEST_F(ReaderFormsTest, TakeSoManyOfOneNetworkInAWhile) {
  const auto from = [&](std::string_view address) {
    return post("text=x", fmt::format("{}X-Forwarded-For: {}\r\n", from_here, address)).status;
  };
  for (int i = 0; i < 3; ++i) EXPECT_EQ(from("192.0.2.1"), 303);
  EXPECT_EQ(from("192.0.2.1"), 429);
  EXPECT_EQ(from("192.0.2.2"), 303);
  clock.advance(std::chrono::minutes(10));
  EXPECT_EQ(from("192.0.2.1"), 303);
}

TEST_F(ReaderFormsTest, AreThereForTheFormsOfTheSettings) {
  EXPECT_TRUE(forms->knows("/newsletter"));
  auto without = usual();
  without.audience.newsletter = false;
  const auto fewer = ReaderForms::create(without, box, printed, clock).value();
  EXPECT_FALSE(fewer->knows("/newsletter"));
  EXPECT_TRUE(fewer->knows("/feedback"));
  EXPECT_FALSE(fewer->knows("/feedback/thanks"));
  without.server.trusted_proxies = {"proxy"};
  EXPECT_FALSE(ReaderForms::create(without, box, printed, clock));
}

TEST_F(ReaderFormsTest, SayWhatIsAllowed) {
  http::RawClient client(server->port());
  client.send("DELETE /feedback HTTP/1.1\r\nHost: news.example\r\n\r\n");
  const auto reply = client.read();
  EXPECT_EQ(reply.status, 405);
  EXPECT_EQ(reply.field("Allow"), "GET, HEAD, POST");
}

}  // namespace
}  // namespace dateline::site
