#include "app/newsroom_front.h"

#include <gtest/gtest.h>

#include "http/raw_client.h"
#include "settings/reader.h"

namespace dateline::app {
namespace {

http::Routes one_route() {
  http::Routes routes;
  routes.add(http::Method::get, "/hello", [](const http::Request&, const http::Captures&) {
    return http::reply_with(http::Status::ok, {{"Content-Type", "text/plain"}}, "hello");
  });
  return routes;
}

std::uint16_t port_of(const NewsroomFront& front) {
  const auto url = front.url();
  return static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
}

TEST(NewsroomFront, AnswersItsRoutesAndNothingElse) {
  const SystemClock clock;
  const auto front = NewsroomFront::open(one_route(), "127.0.0.1:0", default_settings(), clock).value();
  http::RawClient client(port_of(*front));
  EXPECT_EQ(client.get("/hello").body, "hello");
  EXPECT_EQ(client.get("/other").status, 404);
}

TEST(NewsroomFront, TakesAFreePortWhereNobodyAskedForOne) {
  const SystemClock clock;
  const auto settings = default_settings();
  const auto first = NewsroomFront::open(one_route(), "", settings, clock).value();
  const auto second = NewsroomFront::open(one_route(), "", settings, clock).value();
  EXPECT_NE(first->url(), second->url());
  const auto asked = first->url().substr(7);
  EXPECT_EQ(NewsroomFront::open(one_route(), asked, settings, clock).error().fault, Fault::unavailable);
}

}  // namespace
}  // namespace dateline::app
