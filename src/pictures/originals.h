// Originals: where the source's own copy of a picture is, and how it comes here.
//
// `https://…` is fetched, by the rules of http/fetcher.h: no private address, so many bytes, so many
// seconds. `beside:harbour.jpg` is a file beside the item that named it, for copy that came by ingest or
// by the drop folder and for no other: whoever can put a file there has put the picture there. It may lie
// below that folder, never outside it. `cid:…` and `attachment:…` lie in the mail that brought the story. In
// a demonstration the invented agencies' hosts, all of which end in
// ".example", are a folder of samples.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "news/ports.h"

namespace dateline::pictures {

struct Places {
  std::filesystem::path drop;     // the drop folder
  std::filesystem::path samples;  // empty: this is no demonstration
  // What a delivery's bytes have in them under this name; nothing: they have none. Unset: none ever has.
  std::function<std::optional<std::string>(std::string_view bytes, std::string_view src)> enclosed = {};
};

// Whether local_original() has anything to say about it.
bool may_be_local(std::string_view src, const Places& places);

// A file on this machine; nothing: it must be fetched. Fault::refused, Fault::not_found say why there is
// none. `delivery` is the one that brought the story's copy.
Result<std::optional<std::filesystem::path>> local_original(std::string_view src, const Delivery& delivery,
                                                            const Places& places);

// Whether it lies in the delivery itself; and its bytes, `most` at most. Fault::not_found, Fault::limit.
bool is_enclosed(std::string_view src);
Result<std::string> enclosed_original(std::string_view src, const Delivery& delivery, const Places& places,
                                      std::size_t most);

// Its bytes, `most` at most. Only a regular file, and no link that leads out of `folder`.
Result<std::string> read_original(const std::filesystem::path& file, std::size_t most);

}  // namespace dateline::pictures
