// A source as it stands in site.toml: the lines that a person appends to add it. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "settings/settings.h"

namespace dateline::app {

// Where a mailbox's password is looked for that no setting has.
inline constexpr auto password_variable = "DATELINE_MAILBOX_PASSWORD";

// A [[source]] table with name, title, url or mailbox, format and language, as far as they are set; its
// password is that variable's.
std::string toml_of(const Source& source);

// "lantern-world" of "Lantern: World", or of the host where the title has no letters for it; with a number
// where that is taken. Always a legal name.
std::string source_name_for(std::string_view title, std::string_view url,
                            const std::vector<std::string>& taken);

// The source of the settings that is polled at this address, but for user and password, or whose mailbox it
// is; null: none.
const Source* source_at(std::string_view url, const Settings& settings);

}  // namespace dateline::app
