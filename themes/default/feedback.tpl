{{%AUTOESCAPE context="HTML"}}
<main id="main" class="text" lang="{{LANG}}" dir="{{DIR}}">
<h1>{{t_feedback}}</h1>
<p>{{t_feedback_intro}}</p>
{{#PROBLEMS}}<div class="problems" role="alert"><p>{{t_form_problems}}</p><ul>
{{#PROBLEM}}<li>{{WORDS}}</li>{{/PROBLEM}}
{{#FIELD_PROBLEM}}<li><a href="#{{FIELD}}">{{WORDS}}</a></li>{{/FIELD_PROBLEM}}
</ul></div>{{/PROBLEMS}}
<form class="form" method="post" action="/feedback">
<p><label for="text">{{t_feedback_text}}</label>
<textarea id="text" name="text" rows="8" maxlength="5000" required{{#TEXT_WRONG}} aria-invalid="true" aria-describedby="text-wrong"{{/TEXT_WRONG}}>{{TEXT}}</textarea>
{{#TEXT_WRONG}}<span class="wrong" id="text-wrong">{{WORDS}}</span>{{/TEXT_WRONG}}</p>
<p><label for="page">{{t_feedback_page}}</label>
<input id="page" name="page" maxlength="300" autocomplete="off" value="{{PAGE}}"{{#PAGE_WRONG}} aria-invalid="true" aria-describedby="page-wrong"{{/PAGE_WRONG}}>
{{#PAGE_WRONG}}<span class="wrong" id="page-wrong">{{WORDS}}</span>{{/PAGE_WRONG}}</p>
<p><label for="email">{{t_feedback_email}}</label>
<input id="email" name="email" type="email" maxlength="254" autocomplete="email" value="{{EMAIL}}"{{#EMAIL_WRONG}} aria-invalid="true" aria-describedby="email-wrong"{{/EMAIL_WRONG}}>
{{#EMAIL_WRONG}}<span class="wrong" id="email-wrong">{{WORDS}}</span>{{/EMAIL_WRONG}}</p>
<p class="trap" aria-hidden="true"><label>{{t_form_trap}} <input name="website" tabindex="-1" autocomplete="off"></label></p>
<p class="note">{{t_feedback_privacy}}</p>
<p><button>{{t_feedback_send}}</button></p>
</form>
