#include "wire/formats/page_pictures.h"

#include <gtest/gtest.h>

namespace dateline::wire {
namespace {

std::vector<PagePicture> read(std::string_view html) {
  const text::HtmlTree page(html);
  return read_page_pictures(page, PageParts(page.body()));
}

}  // namespace

TEST(PagePictures, HaveCaptionAndCredit) {
  const auto pictures = read(
      "<main><figure><img src='data:,' data-src='/a.jpg' alt='A boat'><figcaption>The boat at dawn. <span "
      "class=credit>Photo: Bo Lind</span></figcaption></figure><p>The ferry sailed again.</p></main>");
  ASSERT_EQ(pictures.size(), 1u);
  EXPECT_EQ(pictures[0].src, "/a.jpg");
  EXPECT_EQ(pictures[0].alt, "A boat");
  EXPECT_EQ(pictures[0].caption, "The boat at dawn.");
  EXPECT_EQ(pictures[0].credit, "Bo Lind");
}

TEST(PagePictures, OfAGalleryAreAll) {
  const auto pictures = read(
      "<ul><li><div>1 / 2</div><img src=a.jpg><div>The boat.</div><div>Photo: Bo Lind</div></li><li><div>2 / "
      "2</div><img src=b.jpg><div>The quay.</div><div>Photo: Bo Lind</div></li></ul>");
  ASSERT_EQ(pictures.size(), 2u);
  EXPECT_EQ(pictures[1].caption, "The quay.");
}

TEST(PagePictures, AreNotThoseOfOtherStories) {
  EXPECT_TRUE(read("<aside><figure><img src=a.jpg><figcaption>Snow</figcaption></figure></aside>"
                   "<a href=/b><img src=b.jpg><span>Rain opens road</span></a>"
                   "<div><img src=ada.jpg><p>Ada North writes about harbours.</p></div>")
                  .empty());
}

}  // namespace dateline::wire
