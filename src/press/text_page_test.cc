#include "press/text_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/sample_site.h"

namespace dateline::press {
namespace {

using ::testing::HasSubstr;

TEST(TextPage, PrintsThePublishersPages) {
  const SampleSite site;
  const auto html = site.get("/page/corrections");
  EXPECT_THAT(html, HasSubstr("<h1>Corrections</h1>"));
  EXPECT_THAT(html, HasSubstr("<p>We correct what is wrong"));
}

TEST(TextPage, AnErrorIsNeverKept) {
  const SampleSite site;
  const auto& table = site.press->table();
  for (const auto& [page, status] : {std::pair{table.not_found(), http::Status::not_found},
                                     {table.gone(), http::Status::gone},
                                     {table.failed(), http::Status::internal_server_error}}) {
    EXPECT_EQ(page->status, status);
    EXPECT_EQ(page->keeping, Keeping::never);
  }
}

}  // namespace
}  // namespace dateline::press
