// The drop folder: a folder with a sub-folder for each source, whose files are taken in as they come.
// docs/roads/drop.md says what it promises to whoever puts files there.
//
// One thread, "drop", watches all sub-folders (folder_watch.h) and sweeps those where something may be ready
// (source_folder.h), a batch each at a time, so that no source waits for another's thousands. Sub-folders
// that are made while it runs are found; any legal source name will do. Start and end belong to one thread.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <thread>

#include "wire/feeds/drop_rules.h"
#include "wire/feeds/folder_watch.h"
#include "wire/feeds/source_folder.h"

namespace dateline::feeds {

class DropFolder {
 public:
  // Makes the folder, and the sub-folders of the sources that are named, where they are missing. The parts
  // outlive it. Once it returns, nothing that happens there escapes it. unavailable: a folder cannot be made.
  static Result<std::unique_ptr<DropFolder>> start(DropRules rules, const DropParts& parts);
  ~DropFolder();  // after the file it is at

 private:
  DropFolder(DropRules rules, const DropParts& parts) : rules_(std::move(rules)), parts_(parts) {}

  void keep_watch(const std::stop_token& stop);
  void hear(const FolderEvent& event);
  void find_sources();
  void meet(const std::filesystem::directory_entry& entry, const std::string& name);
  void watch(const std::string& source, const std::filesystem::path& path);

  const DropRules rules_;
  const DropParts parts_;
  FolderWatch watch_;
  // The thread's alone:
  std::map<std::string, SourceFolder> sources_;
  std::set<std::string> strangers_;         // told of
  SourceFolder::Time look_at_{};            // for new sub-folders
  bool unwatched_ = false, blind_ = false;  // told of

  std::jthread thread_;
};

}  // namespace dateline::feeds
