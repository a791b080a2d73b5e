#include "archive/columns.h"

#include <gtest/gtest.h>

namespace dateline::archive {
namespace {

template <class T>
T through(Backend backend, const T& value) {
  return Column<T>::load(backend, Column<T>::store(backend, value));
}

TEST(Columns, GiveBackWhatTheyWereGiven) {
  const auto at = parse_rfc3339("1969-12-31T23:59:59.5Z").value();
  for (const auto backend : {Backend::sqlite, Backend::postgresql}) {
    EXPECT_EQ(through(backend, at), at);
    EXPECT_EQ(through(backend, true), true);
    EXPECT_EQ(through(backend, std::int64_t{1} << 60), std::int64_t{1} << 60);
    EXPECT_EQ(through(backend, Strong<struct Tag>(7)), Strong<struct Tag>(7));
    EXPECT_EQ(through(backend, Outcome::related), Outcome::related);
    EXPECT_EQ(through(backend, Bytes{std::string("\0x", 2)}), (Bytes{std::string("\0x", 2)}));
    EXPECT_EQ(through(backend, std::string("a\0b", 3)), "ab");  // TEXT has no NUL
  }
}

}  // namespace
}  // namespace dateline::archive
