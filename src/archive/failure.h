// What a database's exception means to a program and to a person.
#pragma once

#include <exception>
#include <string_view>

#include "base/result.h"

namespace dateline::archive {

// The Error for what SOCI, SQLite or PostgreSQL threw; `where` is the archive's place. Never `refused`:
// that is the desk's word for a move that is not legal, and callers go on after it.
Error explain(const std::exception& thrown, std::string_view where);

// Whether the connection itself is gone, so that only a new one can help.
bool is_connection_lost(const std::exception& thrown);

}  // namespace dateline::archive
