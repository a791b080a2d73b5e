#include "site/public_routes.h"

#include <gtest/gtest.h>

#include "site/asked_surface.h"

namespace dateline::site {
namespace {

const AskedSurface shelf("shelf");

http::Routes routes_at(std::string_view path) {
  http::Routes routes;
  routes.add(http::Method::get, path, [](const http::Request&, const http::Captures&) {
    return http::reply_with(http::Status::ok, {}, "a story");
  });
  return routes;
}

TEST(PublicRoutes, AreFoundByTheirPath) {
  PublicRoutes routes;
  routes.mount(Serves::surface(shelf), routes_at("/shelf/{name}"));
  routes.mount(Serves::no_story("only says that we are there"), routes_at("/health"));
  EXPECT_EQ(routes.at("/shelf/one")->serves.surface(), "shelf");
  EXPECT_EQ(routes.at("/health")->serves.why(), "only says that we are there");
  EXPECT_EQ(routes.at("/elsewhere"), nullptr);
}

TEST(PublicRoutes, MayNotServeWhatNoReceiptLists) {
  const std::vector<PublicRoute> routes{{"GET /health", Serves::no_story("only says that we are there")},
                                        {"GET /shelf/{name}", Serves::surface(shelf)}};
  const std::vector<std::string> without{"pages"}, with{"pages", "shelf"};
  EXPECT_TRUE(expect_receipts(routes, with).has_value());
  const auto refused = expect_receipts(routes, without);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().fault, Fault::refused);
  EXPECT_EQ(refused.error().what, "GET /shelf/{name} is made by the surface 'shelf', which no receipt lists");
}

}  // namespace
}  // namespace dateline::site
