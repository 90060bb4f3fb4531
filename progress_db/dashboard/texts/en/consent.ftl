consent-no = Not shared
consent-class = “Not shared”: the learner has chosen to practise without the teacher following along. That is perfectly all right and has no consequences. What is shown here is from before.
consent-learner-no = The learner has chosen not to share what is practised ({ $day }). That is perfectly all right and has no consequences: the learner can practise like everybody else, and get assignments and messages. What is shown here is from before. The learner can say yes again on the headset.
consent-learner-unasked = The learner has not answered yet. The headset asks at the first sign-in, and until then nothing is sent here.
