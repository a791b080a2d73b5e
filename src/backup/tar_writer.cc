#include "backup/tar_writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "backup/utf8_names.h"

namespace dateline::backup {
namespace {

struct FreeEntry {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

}  // namespace

void TarWriter::Free::operator()(::archive* writer) const {
  archive_write_free(writer);
}

Error TarWriter::failed() const {
  const int code = archive_errno(writer_.get());
  const auto* words = archive_error_string(writer_.get());
  return error(Fault::unavailable,
               fmt::format("cannot write the backup: {}{}{}", words ? words : "", code > 0 ? ": " : "",
                           code > 0 ? std::strerror(code) : ""),
               name_,
               code == ENOSPC || code == EDQUOT ? "free some space, or name a file on another disk" : "");
}

Result<TarWriter> TarWriter::open(int fd, std::string name, Instant made_at) {
  TarWriter tar(std::unique_ptr<::archive, Free>(archive_write_new()), std::move(name), made_at);
  auto* writer = tar.writer_.get();
  if (archive_write_set_format_pax_restricted(writer) != ARCHIVE_OK ||
      archive_write_add_filter_zstd(writer) != ARCHIVE_OK ||
      archive_write_set_bytes_in_last_block(writer, 1) != ARCHIVE_OK ||  // else a pipe's end is padded
      archive_write_open_fd(writer, fd) != ARCHIVE_OK)
    return tar.failed();
  return tar;
}

Result<> TarWriter::head(std::string_view path, std::int64_t size) {
  const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
  const std::string name(path);
  const Utf8Names names;
  archive_entry_set_pathname(entry.get(), name.c_str());
  if (!archive_entry_pathname_utf8(entry.get()))
    return error(Fault::invalid, "the name of this file is not UTF-8", name, "give it another name");
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0640);
  archive_entry_set_size(entry.get(), size);
  archive_entry_set_mtime(entry.get(), made_at_.time_since_epoch().count() / 1000, 0);
  if (archive_write_header(writer_.get(), entry.get()) < ARCHIVE_WARN) return failed();
  return ok();
}

Result<> TarWriter::data(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto n = archive_write_data(writer_.get(), bytes.data(), bytes.size());
    if (n <= 0) return failed();
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return ok();
}

Result<> TarWriter::add(std::string_view path, std::string_view bytes) {
  TRY(head(path, static_cast<std::int64_t>(bytes.size())));
  return data(bytes);
}

Result<> TarWriter::add_file(std::string_view path, const std::filesystem::path& file, std::int64_t size) {
  TRY(head(path, size));
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(file.c_str(), "rbe"), std::fclose);
  if (!in)
    return error(Fault::unavailable, fmt::format("cannot open: {}", std::strerror(errno)), file.string());
  std::string block(256U << 10, '\0');
  std::int64_t rest = size;
  while (rest > 0) {
    const auto n =
        std::fread(block.data(), 1, std::min(block.size(), static_cast<std::size_t>(rest)), in.get());
    if (n == 0) return error(Fault::conflict, "the file was cut short while it was read", file.string());
    TRY(data(std::string_view(block).substr(0, n)));
    rest -= static_cast<std::int64_t>(n);
  }
  return ok();
}

Result<> TarWriter::close() {
  if (archive_write_close(writer_.get()) != ARCHIVE_OK) return failed();
  return ok();
}

}  // namespace dateline::backup
