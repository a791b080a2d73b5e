#include "archive/bytes.h"

#include <gtest/gtest.h>

namespace dateline::archive {
namespace {

TEST(Bytes, SpeaksBothDialects) {
  const auto sql = "INSERT INTO t (a, b) VALUES (:a, BYTES_IN(:b)) RETURNING BYTES_OUT(b)";
  EXPECT_EQ(dialect(Backend::sqlite, sql),
            "INSERT INTO t (a, b) VALUES (:a, CAST(:b AS BLOB)) RETURNING (b)");
  EXPECT_EQ(dialect(Backend::postgresql, sql),
            "INSERT INTO t (a, b) VALUES (:a, decode(:b, 'hex')) RETURNING encode(b, 'hex')");
  EXPECT_EQ(dialect(Backend::sqlite, "b BYTES_TYPE, c BYTES_TYPE"), "b BLOB, c BLOB");
  EXPECT_EQ(dialect(Backend::sqlite, "id ID_TYPE PRIMARY KEY) BY_KEY"),
            "id INTEGER PRIMARY KEY) WITHOUT ROWID");
  EXPECT_EQ(dialect(Backend::postgresql, "id ID_TYPE PRIMARY KEY) BY_KEY"), "id BIGINT PRIMARY KEY) ");
}

TEST(Bytes, GoesThroughHexadecimalUnchanged) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  for (const auto backend : {Backend::sqlite, Backend::postgresql})
    EXPECT_EQ(fetched_bytes(backend, bound_bytes(backend, bytes)), bytes);
}

TEST(Bytes, CompressesAndNoticesDamage) {
  const std::string copy(10'000, 'x');
  const auto small = compress(copy);
  EXPECT_LT(small.size(), 100u);
  EXPECT_EQ(decompress(small, copy.size()).value(), copy);
  EXPECT_EQ(decompress(compress(""), 0).value(), "");
  EXPECT_EQ(decompress(small, copy.size() - 1).error().fault, Fault::internal);
  EXPECT_EQ(decompress("not zstandard", 5).error().fault, Fault::internal);
}

}  // namespace
}  // namespace dateline::archive
