#include "site/public_routes.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"

namespace dateline::site {

void PublicRoutes::mount(Serves serves, http::Routes routes) {
  mounted_.push_back({std::move(serves), std::move(routes)});
}

const PublicRoutes::Mounted* PublicRoutes::at(std::string_view path) const {
  const auto found =
      std::ranges::find_if(mounted_, [&](const Mounted& each) { return each.routes.knows(path); });
  return found == mounted_.end() ? nullptr : &*found;
}

Result<> expect_receipts(std::span<const PublicRoute> routes, std::span<const std::string> listed) {
  for (const auto& route : routes) {
    const auto& surface = route.serves.surface();
    if (surface.empty() || std::ranges::find(listed, surface) != listed.end()) continue;
    return error(
        Fault::refused,
        fmt::format("{} is made by the surface '{}', which no receipt lists", route.addresses, surface), {},
        "start a follower for it before readers come in");
  }
  return ok();
}

}  // namespace dateline::site
