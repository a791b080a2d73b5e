// Shelves: where files go that are done with, beside the others and out of the way: `.done/2025-12-24/`,
// `.refused/`. Nothing is ever written over; a second file of a name becomes NAME.2.
//
// Renames only, within one file system. They are not synced: after a power failure a file may be back where
// it came from, where its delivery key answers for it. Any thread.
#pragma once

#include <string>

#include "base/result.h"

namespace dateline::feeds {

// Moves FOLDER/NAME to FOLDER/SHELF/NAME; `folder` is an open directory, `shelf` one or two levels that are
// made where they are missing. The path that it got, within the folder. not_found: there is no such file.
Result<std::string> shelve(int folder, const std::string& name, const std::string& shelf);

// And back again, to NAME or the next free one; the name that it got.
Result<std::string> unshelve(int folder, const std::string& shelved, const std::string& name);

}  // namespace dateline::feeds
