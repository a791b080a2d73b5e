#include "wire/formats/mail_text.h"

#include <gtest/gtest.h>

namespace dateline::wire {

TEST(MailText, UndoesFlowedLines) {
  EXPECT_EQ(unflowed("The ferry \r\nruns.\r\n From here.\r\n-- \r\nAda\r\n", false),
            "The ferry runs.\nFrom here.\n-- \nAda\n");
  EXPECT_EQ(unflowed("Fer \nry\n", true), "Ferry\n");
}

TEST(MailText, EndsAtASignatureOrAThread) {
  EXPECT_EQ(split_mail_text("It runs.\n\n-- \nAda North\n+47 22\n"),
            (MailText{"It runs.\n\n", "Ada North\n+47 22", false}));
  EXPECT_EQ(split_mail_text("It runs.\nOn Friday Bo South wrote:\n> Does it?\n"),
            (MailText{"It runs.\n", "", true}));
  EXPECT_EQ(split_mail_text("Es fährt.\n-----Ursprüngliche Nachricht-----\nVon: Bo\n"),
            (MailText{"Es fährt.\n", "", true}));
  EXPECT_EQ(split_mail_text("> Does it?\nIt runs.\n"), (MailText{"It runs.\n", "", true}));
}

TEST(MailText, AForwardIsWhatItForwards) {
  EXPECT_EQ(
      split_mail_text("\n---------- Forwarded message ---------\nFrom: Bo\nSubject: Ferry\n\nIt runs.\n")
          .copy,
      "\n\nIt runs.\n");
}

TEST(MailText, HtmlEndsThereToo) {
  EXPECT_EQ(split_mail_html("<div>It runs.</div><div class=\"gmail_signature\">Ada</div>", {}),
            (MailText{"<p>It runs.</p>", "", true}));
  EXPECT_EQ(split_mail_html("<p>It runs.</p><p>Am Freitag schrieb Bo:</p><p>Does it?</p>", {}),
            (MailText{"<p>It runs.</p>", "", true}));
  EXPECT_EQ(split_mail_html("<p>It runs.</p><p>-- <br>Ada</p>", {}).signature, "Ada");
}

TEST(MailSubject, LosesWhatMailersAdd) {
  EXPECT_EQ(plain_subject("Re: Fwd: [harbour-list] Ferry  runs"), "Ferry runs");
  EXPECT_EQ(plain_subject("[EMBARGOED] Ferry runs"), "[EMBARGOED] Ferry runs");
  EXPECT_EQ(plain_subject("[Ferry]"), "[Ferry]");
  EXPECT_EQ(plain_subject("Retold"), "Retold");
}

}  // namespace dateline::wire
