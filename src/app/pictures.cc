// `dateline pictures`: what is still wanted, and why it could not be had.
#include <boost/json/serialize.hpp>
#include <ostream>

#include "app/carry_out.h"
#include "app/json_lines.h"
#include "app/order_args.h"
#include "app/order_window.h"
#include "app/text_table.h"
#include "app/verbs.h"
#include "text/visible.h"

namespace dateline::app {
namespace {

// ---- in the office -----------------------------------------------------------------------------

boost::json::object to_json(const archive::WantedPicture& picture) {
  boost::json::object line{{"story", picture.story.value},
                           {"src", picture.src},
                           {"tries", picture.tries},
                           {"given_up", !picture.due_at.has_value()}};
  if (picture.due_at) line["next"] = rfc3339(*picture.due_at);
  if (!picture.why.empty()) line["why"] = picture.why;
  return line;
}

// ---- on the command line -----------------------------------------------------------------------

std::string pictures_table(const std::vector<boost::json::object>& lines) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : lines)
    rows.push_back({std::to_string(number_arg(line, "story")), std::to_string(number_arg(line, "tries")),
                    flag_arg(line, "given_up") ? "given up" : text_arg(line, "next"),
                    text::visible(text_arg(line, "src")), text::visible(text_arg(line, "why"))});
  return text_table({{"story", true}, {"tries", true}, {"next"}, {"picture"}, {"why not"}}, rows);
}

}  // namespace

Result<int> pictures(const Common& common, const PicturesArguments& arguments, Console& console) {
  TRY(auto window, OrderWindow::open(common));
  const Order order{
      .verb = "pictures", .args = {{"story", arguments.story}, {"retry", arguments.retry}}, .bytes = {}};
  TRY(auto answer, window.give(order));
  if (console.out_is_terminal && !arguments.json && !answer.out.empty())
    answer.out = pictures_table(objects_of(answer));
  console.out << answer.out << std::flush;
  console.err << answer.errors << std::flush;
  return answer.status;
}

Result<Answer> carry_out_pictures(Office& office, const Order& order) {
  const StoryId story(number_arg(order.args, "story"));
  if (flag_arg(order.args, "retry")) {
    TRY(auto tx, office.archive().begin());
    TRY(tx.media.want_again(story, office.clock().now()));
    TRY(tx.commit());
  }
  TRY(auto reading, office.archive().reading());
  TRY(const auto wanted, reading.media.wanted(story));
  Answer answer;
  for (const auto& picture : wanted) answer.out += boost::json::serialize(to_json(picture)) + "\n";
  return answer;
}

}  // namespace dateline::app
