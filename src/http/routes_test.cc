#include "http/routes.h"

#include <gtest/gtest.h>

#include "http/raw_client.h"
#include "http/server.h"

namespace dateline::http {
namespace {

Action says(std::string text) {
  return [text](const Request&, const Captures&) { return reply_with(Status::ok, {}, text); };
}

Routes some_routes() {
  Routes routes;
  routes.add(Method::get, "/wire/{source}", [](const Request&, const Captures& captures) {
    return reply_with(Status::ok, {}, "source " + std::string(captures.get("source")));
  });
  routes.add(Method::get, "/wire/all", says("all"));
  routes.add(Method::get, "/", says("root"));
  routes.add(Method::post, "/story/{id:number}/kill", [](const Request&, const Captures& captures) {
    return reply_with(Status::ok, {}, "kill " + std::to_string(captures.number("id")));
  });
  routes.add(Method::get, "/story/{id:number}/kill", says("sure?"));
  routes.add(Method::get, "/media/{name...}", [](const Request&, const Captures& captures) {
    return reply_with(Status::ok, {}, "media " + std::string(captures.get("name")));
  });
  return routes;
}

std::string ask(const Routes& routes, Method method, std::string_view path) {
  Request request;
  request.method = method;
  request.path = path;
  const auto reply = routes.answer(request);
  return reply.status == Status::ok ? std::string(reply.body()[0]) : std::to_string(number(reply.status));
}

TEST(Routes, FindTheirAction) {
  const auto routes = some_routes();
  const std::tuple<Method, const char*, const char*> cases[] = {
      {Method::get, "/", "root"},
      {Method::head, "/", "root"},
      {Method::get, "/wire/all", "all"},
      {Method::get, "/wire/northern", "source northern"},
      {Method::post, "/story/42/kill", "kill 42"},
      {Method::get, "/story/42/kill", "sure?"},
      {Method::get, "/media/a/b.jpg", "media a/b.jpg"},
      {Method::get, "/wire/", "404"},
      {Method::get, "/wire", "404"},
      {Method::get, "/wire/a/b", "404"},
      {Method::get, "/wire/all/", "404"},
      {Method::get, "/media/", "404"},
      {Method::get, "/story/x/kill", "404"},
      {Method::get, "/story/9999999999999999999/kill", "404"},
      {Method::post, "/wire/all", "405"},
      {Method::options, "/wire/all", "204"},
      {Method::options, "*", "204"},
  };
  for (const auto& [method, path, expected] : cases) EXPECT_EQ(ask(routes, method, path), expected) << path;
}

TEST(Routes, SayWhatIsAllowed) {
  Request request;
  request.method = Method::remove;
  request.path = "/story/1/kill";
  const auto reply = some_routes().answer(request);
  EXPECT_EQ(reply.status, Status::method_not_allowed);
  EXPECT_NE(reply.head.find("Allow: GET, HEAD, POST, OPTIONS\r\n"), std::string_view::npos);
}

TEST(Routes, AreMounted) {
  Routes more;
  more.add(Method::get, "/health", says("well"));
  auto routes = some_routes();
  routes.mount(std::move(more));
  EXPECT_EQ(ask(routes, Method::get, "/health"), "well");
  EXPECT_TRUE(routes.knows("/health"));
  EXPECT_FALSE(routes.knows("/wealth"));
}

TEST(Routes, AreListedAsTheyWereAdded) {
  EXPECT_EQ(
      some_routes().listed(),
      (std::vector<std::string>{"GET /", "GET /media/{name...}", "GET /story/{id:number}/kill",
                                "POST /story/{id:number}/kill", "GET /wire/all", "GET /wire/{source}"}));
}

// Takes bodies only for /wire/open, as both of its halves say.
Routes picky_routes() {
  Routes routes;
  routes.add(
      Method::post, "/wire/{source}",
      [](const Request& request, const Captures& captures) {
        if (captures.get("source") != "open") return problem(Status::unauthorized);
        return reply_with(Status::ok, {}, std::to_string(request.body.size()));
      },
      [](const Request&, const Captures& captures) { return captures.get("source") == "open"; });
  return routes;
}

struct Picky : testing::Test {
  const SystemClock clock;
  const Routes routes = picky_routes();
  Workers workers{"test", 2, 10};
  std::unique_ptr<Server> server = Server::start({.listen = {}, .reactors = 1}, clock, [this] {
                                     return std::make_unique<RoutesHandler>(routes, &workers);
                                   }).value();
};

TEST_F(Picky, ReadsNoBodyThatIsNotWanted) {
  for (const char* path : {"/wire/shut", "/elsewhere"}) {
    const auto expected = std::string(path) == "/elsewhere" ? 404 : 401;
    RawClient patient(server->port()), eager(server->port());
    const auto head = "POST " + std::string(path) + " HTTP/1.1\r\nHost: h\r\nContent-Length: 500000\r\n";
    const auto reply = patient.ask(head + "Expect: 100-continue\r\n\r\n");
    EXPECT_EQ(reply.status, expected);
    EXPECT_EQ(reply.field("Connection"), "close");
    patient.end_sending();
    EXPECT_TRUE(patient.ended());
    EXPECT_EQ(eager.ask(head + "\r\n" + std::string(300'000, 'x')).status, expected);
  }
}

TEST_F(Picky, ReadsABodyThatIs) {
  RawClient client(server->port());
  const auto head = std::string("POST /wire/open HTTP/1.1\r\nHost: h\r\nContent-Length: 500000\r\n\r\n");
  for (int i = 0; i < 3; ++i) EXPECT_EQ(client.ask(head + std::string(500'000, 'x')).body, "500000");
  EXPECT_EQ(client.ask("POST /wire/shut HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab").status, 401);
}

TEST(RoutesHandler, AnswersOnWorkersToo) {
  const SystemClock clock;
  const auto routes = some_routes();
  Workers workers("test", 2, 10);
  const auto server = Server::start({.listen = {}, .reactors = 1}, clock, [&] {
                        return std::make_unique<RoutesHandler>(routes, &workers);
                      }).value();
  RawClient client(server->port());
  EXPECT_EQ(client.get("/wire/northern").body, "source northern");
  EXPECT_EQ(client.get("/none").status, 404);
}

}  // namespace
}  // namespace dateline::http
