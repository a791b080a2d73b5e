// Reads a backup's container into an empty folder, believing nothing in it: what comes out is what the
// manifest names, with the size and hash it names, or an Error and nothing to be used.
//
// Only plain files by the names a backup can have are written, so no member leads out of the folder;
// nothing is written that the manifest does not announce, so none is larger than it says.
#pragma once

#include <filesystem>

#include "backup/manifest.h"
#include "base/result.h"

namespace dateline::backup {

// `file` "-" is standard input. Every file and folder is durable when it returns. Fault::invalid: it is
// no backup, or a damaged one. Fault::refused: a newer program's. Fault::unavailable: there is no room.
Result<Manifest> unpack(const std::filesystem::path& file, const std::filesystem::path& folder);

}  // namespace dateline::backup
