#include "settings/reference.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "settings/table.h"

namespace dateline {
namespace {

TEST(Reference, TheDocumentedOneIsTheTables) {
  const auto written = read_file(DATELINE_SOURCE_DIR "/docs/settings.md");
  ASSERT_TRUE(written.has_value()) << written.error().text();
  EXPECT_TRUE(written.value() == settings_markdown())
      << "write it anew: dateline settings --reference >docs/settings.md";
}

TEST(Reference, HelpNamesEveryKey) {
  const auto help = settings_help();
  table::for_each([&](const auto& section) {
    for (const auto& key : section.keys)
      EXPECT_NE(help.find(fmt::format("  {} ", key.name)), std::string::npos)
          << section.name << "." << key.name;
  });
}

}  // namespace
}  // namespace dateline
