// How a picture of ours is printed: <picture> with its prints in every format and width (picture.tpl),
// for a page, a list, and for the machines that ask for one address.
//
// Used by the page files of this room alone, on one thread at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "news/prints.h"
#include "press/sheet.h"

namespace dateline::press {

// When a browser gets it: before all else, with the page, or when it comes into view.
enum class Urgency { first, with_page, later };

struct ImageOf {
  const Picture& picture;
  Cut cut = Cut::whole;
  std::string_view sizes;  // how wide it stands, in CSS
  std::string_view alt;    // empty beside a headline that says the same
  Urgency urgency = Urgency::later;
};

// Under the marker IMAGE. Nothing where there are no prints of this cut: false.
bool add_image(Values& values, const ImageOf& of);

// What the picture shows, for those who do not see it: its alternative text, else its caption.
std::string_view alternative(const Picture& picture);

// The one print for readers that can have only one, and its address as a path; nothing: none.
std::optional<Print> one_print(const Picture& picture, Cut cut, int widest);

// A picture as other sites and machines name it.
struct SharedPicture {
  std::string path;
  int width = 0, height = 0;
};
std::optional<SharedPicture> shared_picture(const Picture& picture);

}  // namespace dateline::press
