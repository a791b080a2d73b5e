#include "taster/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace dateline::taster {
namespace {

Error failed(const std::filesystem::path& path) {
  const int code = errno;
  return error(code == ENOENT ? Fault::not_found : Fault::unavailable, std::strerror(code), path.string());
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return failed(path);
  struct stat status{};
  const bool known = ::fstat(file, &status) == 0;
  if (!known || status.st_size == 0) {
    const auto why = known ? error(Fault::invalid, "the file is empty", path.string()) : failed(path);
    ::close(file);
    return why;
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  const auto why = start == MAP_FAILED ? failed(path) : Error{};
  ::close(file);
  if (start == MAP_FAILED) return why;
  return MappedFile(std::string_view(static_cast<const char*>(start), size));
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace dateline::taster
