#include "site/print_desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/log.h"
#include "http/conditional.h"
#include "press/assembled.h"

namespace dateline::site {
namespace {

// Kept, and asked about each time, as a page is: nobody shows a picture after it was killed. Who has it gets
// 304, for which no file is read.
constexpr std::string_view keeping = "no-cache";

http::Reply page(press::PagePtr which, const http::Request& request, const press::PageTable& table) {
  return press::answer(press::assemble(table, std::move(which)), request);
}

http::Reply unavailable(const Error& why) {
  return http::problem(http::Status::service_unavailable, why.what, {{"Retry-After", "3"}});
}

}  // namespace

http::Reply PrintDesk::answer(const press::PrintAsked& asked, const http::Request& request,
                              const press::PageTable& table) const {
  if (asked.shown) return send(*asked.shown, asked.address, request, table);
  const auto standing = ask_archive(asked.address.key);
  if (!standing) {
    log::error("picture {}: {}", asked.address.key, standing.error().text());
    return unavailable(standing.error());
  }
  if (standing.value().shown) return send(*standing.value().shown, asked.address, request, table);
  return page(standing.value().was_shown ? table.gone() : table.not_found(), request, table);
}

Result<PrintDesk::Standing> PrintDesk::ask_archive(std::string_view key) const {
  TRY(auto stories, pictures_.stories_with(key));
  Standing standing;
  const auto now = clock_.now();
  for (auto& story : stories) {
    const auto answer = release(std::move(story), now);
    standing.was_shown = standing.was_shown || answer.was_public();
    if (!answer.is_public()) continue;
    for (auto& picture : press::shown_pictures(*answer.story()))
      if (picture_key(picture.media) == key) standing.shown = std::move(picture);
  }
  return standing;
}

http::Reply PrintDesk::send(const press::ShownPicture& picture, const PrintAddress& address,
                            const http::Request& request, const press::PageTable& table) const {
  const auto prints = prints_of(picture.width, picture.height);
  const auto print =
      std::ranges::find_if(prints, [&](const Print& each) { return name(each) == address.name; });
  if (print == prints.end()) return page(table.not_found(), request, table);

  const auto etag = fmt::format("\"{}-{}\"", address.key, address.name);
  if (http::not_modified(request, {.etag = etag}))
    return http::reply_with(http::Status::not_modified, {{"ETag", etag}, {"Cache-Control", keeping}}, "");
  const auto bytes = pictures_.print(picture.media, address.name);
  if (!bytes) {
    if (bytes.error().fault != Fault::unavailable)
      log::error("print {} of {}: {}", address.name, picture.media, bytes.error().text());
    return unavailable(bytes.error());
  }
  return http::reply_with(http::Status::ok,
                          {{"Content-Type", media_type(print->format)},
                           {"ETag", etag},
                           {"Cache-Control", keeping},
                           {"X-Content-Type-Options", "nosniff"},
                           {"Content-Security-Policy", "default-src 'none'; sandbox"},
                           {"Cross-Origin-Resource-Policy", "cross-origin"}},
                          bytes.value());
}

}  // namespace dateline::site
