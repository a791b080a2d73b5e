// What a backup says of itself: its first member, manifest.json. It names every other member with its
// size and its SHA-256; the last member, manifest.sha256, does the same for the manifest, so that
// nothing in the file can change unseen and a file that was cut short is known by its end.
//
//     tar --zstd -xOf FILE manifest.json
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/copy.h"
#include "base/clock.h"
#include "base/result.h"
#include "news/ids.h"

namespace dateline::backup {

// The layout of a backup. A number a program does not know is a newer program's.
inline constexpr std::int64_t newest_format = 1;

// The members that are always where they are.
inline constexpr std::string_view manifest_name = "manifest.json";
inline constexpr std::string_view manifest_sum_name = "manifest.sha256";
inline constexpr std::string_view archive_name = "archive.sqlite";
inline constexpr std::string_view demo_name = "demo";  // the mark of a demonstration
inline constexpr std::string_view settings_folder = "settings";
inline constexpr std::string_view media_folder = "media";

struct Member {
  std::string path;
  std::int64_t size = 0;
  std::string sha256;
  bool operator==(const Member&) const = default;
};

struct Manifest {
  std::int64_t format = newest_format;
  std::string program;  // the version that made it
  std::int64_t schema = 0;
  std::string made_from;  // "sqlite", "postgresql"
  Instant made_at{};
  Position head;
  std::string config;  // the member that is site.toml; empty: the newsroom had none
  std::vector<archive::TableRows> tables;
  std::vector<Member> members;

  std::int64_t bytes() const;  // of all members
  bool operator==(const Manifest&) const = default;
};

std::string to_json(const Manifest& manifest);

// Fault::invalid: it is no manifest, or names what no backup holds. Fault::refused: of a newer program.
Result<Manifest> manifest_from_json(std::string_view text);

// "SHA-256  manifest.json", as sha256sum reads it.
std::string manifest_sum(std::string_view manifest_text);

// Whether a backup may have a member of this name: one of ours, or below one of our folders, by a path
// that leads nowhere else.
bool is_member_name(std::string_view path);

}  // namespace dateline::backup
