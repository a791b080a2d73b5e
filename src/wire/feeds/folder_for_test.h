// A folder of its own for a test, with the few things that happen to files in one.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/file.h"
#include "http/socket.h"

namespace dateline::feeds {

class FolderForTest {
 public:
  FolderForTest() {
    std::string made = (std::filesystem::temp_directory_path() / "dateline-drop.XXXXXX").string();
    EXPECT_NE(::mkdtemp(made.data()), nullptr);
    path_ = made;
  }
  ~FolderForTest() { std::filesystem::remove_all(path_); }
  FolderForTest(const FolderForTest&) = delete;

  const std::filesystem::path& path() const { return path_; }
  http::Descriptor open() const {
    return http::Descriptor(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  }

  void write(const std::string& name, std::string_view text) const {
    std::ofstream(path_ / name, std::ios::trunc) << text;
  }
  void append(const std::string& name, std::string_view text) const {
    std::ofstream(path_ / name, std::ios::app) << text;
  }
  std::string read(const std::string& name) const {
    auto text = read_file(path_ / name);
    return text ? std::move(text).value() : "(no file)";
  }
  bool has(const std::string& name) const {
    return std::filesystem::exists(std::filesystem::symlink_status(path_ / name));
  }

 private:
  std::filesystem::path path_;
};

}  // namespace dateline::feeds
