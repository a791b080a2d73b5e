// The public routes: which addresses readers are answered at, and who makes what is said there.
//
// A route names a surface, whose line in every receipt says when it has applied a kill, or says why nothing
// of a story is in its answers. There is no third way to make one, and SiteFront does not open where a route
// names a surface that nobody follows the journal for (docs/decisions/0060).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/routes.h"
#include "news/ports.h"

namespace dateline::site {

class Serves {
 public:
  static Serves surface(const Surface& made_by) { return {std::string(made_by.name()), {}}; }
  static Serves no_story(std::string_view why) { return {{}, std::string(why)}; }

  const std::string& surface() const { return surface_; }  // empty: no story
  const std::string& why() const { return why_; }          // no story

 private:
  Serves(std::string surface, std::string why) : surface_(std::move(surface)), why_(std::move(why)) {}
  std::string surface_, why_;
};

struct PublicRoute {
  std::string addresses;  // as people read them: "GET /live"
  Serves serves;
};

// What another room answers on the site, beside what the site does by itself. GET alone, on workers.
class PublicRoutes {
 public:
  struct Mounted {
    Serves serves;
    http::Routes routes;
  };

  // REQUIRES: routes of GET, at addresses that nobody has mounted yet.
  void mount(Serves serves, http::Routes routes);

  const std::vector<Mounted>& mounted() const { return mounted_; }
  // Which of them answers this path; nothing: none does. Valid as long as this is.
  const Mounted* at(std::string_view path) const;

 private:
  std::vector<Mounted> mounted_;
};

// Fault::refused: a route is made by a surface that is not among `listed`, the names in every receipt. A kill
// there would be complete on paper alone.
Result<> expect_receipts(std::span<const PublicRoute> routes, std::span<const std::string> listed);

}  // namespace dateline::site
