#include "backup/tar_writer.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"

namespace dateline::backup {
namespace {

const std::string folder = testing::TempDir() + "/tar_writer";

struct Opened {
  int fd;
  explicit Opened(const std::string& path) : fd(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600)) {}
  ~Opened() { ::close(fd); }
};

TEST(TarWriter, MakesWhatAnyTarOpens) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const std::string large(700'000, 'x');
  ASSERT_TRUE(write_file(folder + "/large", large));
  {
    const Opened file(folder + "/all");
    auto tar = TarWriter::open(file.fd, "all", Instant(std::chrono::seconds(1'700'000'000))).value();
    ASSERT_TRUE(tar.add("settings/über uns.md", "Über uns"));
    ASSERT_TRUE(tar.add_file("media/large", folder + "/large", 700'000));
    ASSERT_TRUE(tar.add("empty", ""));
    ASSERT_TRUE(tar.close());
  }
  const auto command = "zstd -dcq " + folder + "/all 2>/dev/null | tar -C " + folder + " -xf -";
  ASSERT_EQ(::system(command.c_str()), 0);
  EXPECT_EQ(read_file(folder + "/settings/über uns.md").value(), "Über uns");
  EXPECT_EQ(read_file(folder + "/media/large").value(), large);
  EXPECT_EQ(read_file(folder + "/empty").value(), "");
}

TEST(TarWriter, RefusesANameThatIsNotUtf8) {
  const Opened file(folder + "/name");
  auto tar = TarWriter::open(file.fd, "name", {}).value();
  EXPECT_EQ(tar.add("settings/\xfc", "x").error().fault, Fault::invalid);
}

TEST(TarWriter, SaysThatAFileHasChanged) {
  std::filesystem::create_directories(folder);
  ASSERT_TRUE(write_file(folder + "/short", "abc"));
  const Opened file(folder + "/changed");
  auto tar = TarWriter::open(file.fd, "changed", {}).value();
  EXPECT_EQ(tar.add_file("media/short", folder + "/short", 10).error().fault, Fault::conflict);
  EXPECT_FALSE(tar.add_file("media/none", folder + "/none", 10));
}

TEST(TarWriter, SaysThatTheDiskIsFull) {
  const Opened full("/dev/full");
  auto tar = TarWriter::open(full.fd, "night.backup", {}).value();
  Result<> written = tar.add("media/a", std::string(4 << 20, 'a'));
  if (written) written = tar.close();
  ASSERT_FALSE(written);
  EXPECT_NE(written.error().text().find("night.backup: cannot write the backup"), std::string::npos)
      << written.error().text();
  EXPECT_NE(written.error().advice, "");
}

}  // namespace
}  // namespace dateline::backup
