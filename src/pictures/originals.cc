#include "pictures/originals.h"

#include <fmt/format.h>

#include <system_error>

#include "base/file.h"
#include "text/url.h"

namespace dateline::pictures {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view beside = "beside:", file_scheme = "file://";

// The folder in which the item lay; nothing: it came by a road that has none.
std::optional<fs::path> folder_of(const Delivery& delivery, const Places& places) {
  if (delivery.road == Road::drop) return places.drop / delivery.source;
  if (delivery.road == Road::ingest && delivery.base_url.starts_with(file_scheme))
    return fs::path(delivery.base_url.substr(file_scheme.size()));
  return std::nullopt;
}

// The file below `folder`, links followed. Fault::refused: it would be outside.
Result<fs::path> below(const fs::path& folder, std::string_view name) {
  std::error_code problem;
  const auto root = fs::canonical(folder, problem);
  if (problem)
    return error(Fault::not_found, "the folder of the item is not there any more", folder.string());
  const auto file = fs::canonical(root / name, problem);
  if (problem)
    return error(Fault::not_found, fmt::format("there is no '{}' beside the item", name), folder.string(),
                 "put it there; it is looked for again");
  const auto way = file.lexically_relative(root);
  if (way.empty() || *way.begin() == "..")
    return error(Fault::refused, fmt::format("'{}' is not beside the item", name), folder.string());
  return file;
}

std::string_view last_of(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  return url.substr(url.rfind('/') + 1);
}

}  // namespace

bool is_enclosed(std::string_view src) {
  return src.starts_with("cid:") || src.starts_with("attachment:");
}

Result<std::string> enclosed_original(std::string_view src, const Delivery& delivery, const Places& places,
                                      std::size_t most) {
  auto bytes = places.enclosed ? places.enclosed(delivery.bytes, src) : std::nullopt;
  if (!bytes) return error(Fault::not_found, "there is no such file in the delivery", std::string(src));
  if (bytes->size() > most)
    return error(Fault::limit, fmt::format("it has more than {} bytes", most), std::string(src),
                 "limits.picture_bytes sets how large a picture may be");
  return std::move(*bytes);
}

bool may_be_local(std::string_view src, const Places& places) {
  return src.starts_with(beside) || (!places.samples.empty() && text::url_host(src).ends_with(".example"));
}

Result<std::optional<fs::path>> local_original(std::string_view src, const Delivery& delivery,
                                               const Places& places) {
  if (src.starts_with(beside)) {
    const auto folder = folder_of(delivery, places);
    if (!folder)
      return error(Fault::refused, "only copy from a folder can have its pictures beside it",
                   std::string(src), "let the source name its picture by a whole address");
    TRY(auto file, below(*folder, src.substr(beside.size())));
    return std::optional(std::move(file));
  }
  if (may_be_local(src, places)) {
    TRY(auto file, below(places.samples, last_of(src)));
    return std::optional(std::move(file));
  }
  return std::optional<fs::path>();
}

Result<std::string> read_original(const fs::path& file, std::size_t most) {
  std::error_code problem;
  if (!fs::is_regular_file(file, problem))
    return error(Fault::refused, "it is not a plain file", file.string());
  return read_file(file, most);
}

}  // namespace dateline::pictures
