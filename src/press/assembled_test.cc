#include "press/assembled.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/gzip.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr Slot rail{0};

PageTable table(std::string rail_text) {
  TableEditor editor;
  editor.put_slot(rail, make_part(std::move(rail_text)));
  editor.put("/", {.parts = {make_part("<main>ice</main>"), rail}, .style_hash = "sha256-abc"});
  editor.put("/favicon.ico",
             {.content = Content::icon, .keeping = Keeping::symbol, .parts = {make_part("i")}});
  return editor.table();
}

AssembledPtr front(const PageTable& t) {
  return assemble(t, std::get<Found>(t.find("/")).page);
}

std::string body(const http::Reply& reply) {
  std::string all;
  for (const auto part : reply.body()) all += part;
  return all;
}

http::Request request(std::vector<http::Field> fields = {}) {
  http::Request r;
  r.fields = std::move(fields);
  return r;
}

TEST(Assembled, PutsSharedPartsInTheirPlaces) {
  const auto reply = answer(front(table("<aside>late</aside>")), request());
  EXPECT_EQ(body(reply), "<main>ice</main><aside>late</aside>");
  EXPECT_THAT(std::string(reply.head), HasSubstr("Content-Length: 35\r\n"));
  EXPECT_THAT(std::string(reply.head), HasSubstr("style-src 'self' 'sha256-abc';"));
  EXPECT_THAT(std::string(reply.head), HasSubstr("Cache-Control: no-cache\r\n"));
}

TEST(Assembled, StitchesOneGzipMember) {
  const auto reply = answer(front(table("<aside>late</aside>")), request({{"Accept-Encoding", "gzip"}}));
  const auto bytes = body(reply);
  EXPECT_EQ(http::gunzip(bytes, 1000).value(), "<main>ice</main><aside>late</aside>");
  EXPECT_THAT(std::string(reply.head), HasSubstr("Content-Length: " + std::to_string(bytes.size())));
  EXPECT_THAT(std::string(reply.head), HasSubstr("Content-Encoding: gzip\r\n"));
}

TEST(Assembled, AnswersWhoHasItWithoutABody) {
  const auto made = front(table("late"));
  const auto reply = answer(made, request({{"If-None-Match", made->etag}}));
  EXPECT_EQ(reply.status, http::Status::not_modified);
  EXPECT_EQ(body(reply), "");
  EXPECT_THAT(std::string(reply.head), HasSubstr("ETag: " + made->etag));
  EXPECT_THAT(std::string(reply.head), Not(HasSubstr("Content-Type")));
  EXPECT_EQ(answer(made, request({{"If-None-Match", "\"other\""}})).status, http::Status::ok);
}

TEST(Assembled, KnowsWhenASlotHasChanged) {
  const auto before = table("late");
  const auto made = front(before);
  EXPECT_TRUE(fits(*made, before));
  TableEditor editor(before);
  editor.put_slot(rail, make_part("later"));
  const auto after = editor.table();
  EXPECT_FALSE(fits(*made, after));
  EXPECT_NE(front(after)->etag, made->etag);
}

TEST(Assembled, LeavesPicturesAsTheyAre) {
  const auto t = table("late");
  const auto reply = answer(assemble(t, std::get<Found>(t.find("/favicon.ico")).page),
                            request({{"Accept-Encoding", "gzip"}}));
  EXPECT_EQ(body(reply), "i");
  EXPECT_THAT(std::string(reply.head), Not(HasSubstr("Content-Encoding")));
}

}  // namespace
}  // namespace dateline::press
