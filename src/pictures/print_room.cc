#include "pictures/print_room.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/fault_point.h"
#include "base/file.h"
#include "base/log.h"

namespace dateline::pictures {
namespace {

using namespace std::chrono_literals;

constexpr auto after_failure = 60s;  // before a sheet that could not be made is tried again
constexpr std::size_t most_failures = 1000;

class SheetFile {
 public:
  explicit SheetFile(const std::filesystem::path& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  SheetFile(const SheetFile&) = delete;
  ~SheetFile() {
    if (fd_ >= 0) ::close(fd_);
  }

  // Nothing: there are not so many bytes there.
  std::optional<std::string> read(std::size_t offset, std::size_t size) const {
    std::string bytes(size, '\0');
    for (std::size_t got = 0; got < size;) {
      const auto n = ::pread(fd_, bytes.data() + got, size - got, static_cast<off_t>(offset + got));
      if (n <= 0) return std::nullopt;
      got += static_cast<std::size_t>(n);
    }
    return bytes;
  }

  // Fault::not_found: there is no whole sheet.
  Result<SheetHead> head() const {
    struct stat about{};
    if (fd_ < 0 || ::fstat(fd_, &about) != 0) return error(Fault::not_found, "there is no such sheet");
    const auto size = static_cast<std::size_t>(about.st_size);
    const auto beginning = read(0, std::min(size, most_head));
    auto head = beginning ? sheet_head(*beginning) : error(Fault::not_found, "it cannot be read");
    if (!head || head.value().size != size) return error(Fault::not_found, "the sheet is damaged");
    return head;
  }

 private:
  int fd_;
};

Error being_made() {
  return error(Fault::unavailable, "this picture is being printed", {}, "ask again in some seconds");
}

}  // namespace

std::filesystem::path PrintRoom::sheet_path(std::string_view media) const {
  return folder_ / media.substr(0, 2) / media;
}

Result<SheetHead> PrintRoom::kept_head(std::string_view media) const {
  return SheetFile(sheet_path(media)).head();
}

Result<SheetHead> PrintRoom::keep(std::string_view media, std::string_view sheet) const {
  const auto path = sheet_path(media);
  std::error_code problem;
  std::filesystem::create_directories(path.parent_path(), problem);
  TRY(write_file(path, sheet));
  FAULT_POINT("pictures.sheet_kept");
  return sheet_head(sheet);
}

Result<SheetHead> PrintRoom::take_in(const std::string& media, std::string_view original) {
  if (auto known = kept_head(media)) return known;
  TRY(const auto sheet, develop(original, rules_));
  return keep(media, sheet);
}

Result<std::vector<Story>> PrintRoom::stories_with(std::string_view key) {
  TRY(auto reading, archive_.reading());
  TRY(const auto ids, reading.media.stories_with(key));
  std::vector<Story> stories;
  for (const auto id : ids) {
    TRY(auto story, reading.stories.find(id));
    if (story) stories.push_back(std::move(*story));
  }
  return stories;
}

Result<std::string> PrintRoom::print(std::string_view media, std::string_view name) {
  for (const bool again : {false, true}) {
    const SheetFile file(sheet_path(media));
    const auto head = file.head();
    if (head) {
      const auto* entry = head.value().find(name);
      if (!entry) return error(Fault::not_found, fmt::format("there is no print '{}'", name));
      if (auto bytes = file.read(entry->offset, entry->size)) return std::move(*bytes);
    }
    if (again) break;
    TRY(make_again(media));
  }
  return error(Fault::internal, "a sheet that was made is not there", sheet_path(media).string());
}

Result<> PrintRoom::make_again(std::string_view media) {
  const std::unique_lock lock(making_, std::try_to_lock);
  if (!lock) return being_made();
  const auto now = std::chrono::steady_clock::now();
  std::erase_if(not_before_, [&](const auto& each) { return each.second <= now; });
  if (not_before_.contains(std::string(media)) || not_before_.size() > most_failures) return being_made();
  if (kept_head(media)) return ok();  // whoever was before us made it
  TRY(const auto original, archive_.get(media));
  auto sheet = develop(original, rules_);
  if (!sheet) {
    not_before_.emplace(media, now + after_failure);
    log::error("the prints of {} cannot be made again: {}", media, sheet.error().text());
    return sheet.error();
  }
  TRY(keep(media, sheet.value()));
  return ok();
}

}  // namespace dateline::pictures
